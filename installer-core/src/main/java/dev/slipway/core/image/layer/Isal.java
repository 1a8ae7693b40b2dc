package dev.slipway.core.image.layer;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/// The decompressor of Intel's ISA-L, by JNA's direct mapping: addresses are `long`.
///
/// Source: `igzip_lib.h` of ISA-L, whose layout of `struct inflate_state` is part of `libisal.so.2`.
final class Isal {
    private static final String LIBRARY = "libisal.so.2";

    private static final boolean PRESENT = present();

    private Isal() {}

    static boolean isPresent() {
        return PRESENT;
    }

    /// One that lays its state out in another way is as good as none.
    private static boolean present() {
        try {
            Native.register(Isal.class, NativeLibrary.getInstance(LIBRARY));
            return IsalMember.understands();
        } catch (UnsatisfiedLinkError _) {
            return false;
        }
    }

    static native void isal_inflate_init(long state);

    static native int isal_inflate(long state);
}
