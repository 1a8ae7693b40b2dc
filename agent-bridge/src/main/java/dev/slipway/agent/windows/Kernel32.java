package dev.slipway.agent.windows;

import com.sun.jna.Native;

/// kernel32.dll, by JNA's direct mapping: numbers only. Addresses and handles are `long`; what answers 0, or
/// [#INVALID_HANDLE], leaves its reason in [Native#getLastError].
final class Kernel32 {
    static final long INVALID_HANDLE = -1;
    static final int GENERIC_READ_WRITE = 0xc000_0000;
    static final int OPEN_EXISTING = 3;
    static final int FILE_FLAG_OVERLAPPED = 0x4000_0000;
    static final int ERROR_IO_PENDING = 997;

    static {
        Native.register(Kernel32.class, "kernel32");
    }

    private Kernel32() {}

    static native long CreateFileW(
            long name,
            int access,
            int share,
            long security,
            int disposition,
            int flags,
            long template);

    static native int ReadFile(long file, long into, int count, long read, long overlapped);

    static native int WriteFile(long file, long from, int count, long written, long overlapped);

    static native int GetOverlappedResult(long file, long overlapped, long transferred, int wait);

    static native long CreateEventW(long security, int manualReset, int initial, long name);

    static native int DeviceIoControl(
            long file,
            int code,
            long in,
            int inSize,
            long out,
            int outSize,
            long returned,
            long overlapped);

    static native int CloseHandle(long handle);
}
