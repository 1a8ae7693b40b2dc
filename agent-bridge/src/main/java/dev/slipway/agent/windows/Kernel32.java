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
    static final int FILE_SHARE_READ_WRITE = 3;
    static final int DRIVE_FIXED = 3;
    static final int TH32CS_SNAPPROCESS = 2;
    static final int PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;

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

    static native int GlobalMemoryStatusEx(long status);

    static native long GetTickCount64();

    static native int GetDriveTypeW(long root);

    static native long CreateToolhelp32Snapshot(int flags, int process);

    static native int Process32FirstW(long snapshot, long entry);

    static native int Process32NextW(long snapshot, long entry);

    static native long OpenProcess(int access, int inherit, int process);

    static native int GetProcessTimes(
            long process, long created, long exited, long kernel, long user);

    static native int K32GetProcessMemoryInfo(long process, long counters, int size);
}
