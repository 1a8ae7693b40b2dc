package dev.slipway.core.image.reference;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/// What we take of OpenSSL's libcrypto, by JNA's direct mapping: addresses are `long`.
///
/// Source: `EVP_DigestInit(3)` of OpenSSL 3. What answers with a number says success by 1.
final class Crypto {
    static final long NOTHING = 0;

    private static final String LIBRARY = "libcrypto.so.3";

    private static final boolean PRESENT = present();

    private Crypto() {}

    static boolean isPresent() {
        return PRESENT;
    }

    private static boolean present() {
        try {
            Native.register(Crypto.class, NativeLibrary.getInstance(LIBRARY));
            return true;
        } catch (UnsatisfiedLinkError _) {
            return false;
        }
    }

    static native long EVP_MD_CTX_new();

    static native void EVP_MD_CTX_free(long context);

    static native long EVP_sha256();

    static native long EVP_sha512();

    static native int EVP_DigestInit_ex(long context, long type, long engine);

    static native int EVP_DigestUpdate(long context, long data, long count);

    static native int EVP_DigestUpdate(long context, byte[] data, long count);

    static native int EVP_DigestFinal_ex(long context, byte[] digest, Pointer length);
}
