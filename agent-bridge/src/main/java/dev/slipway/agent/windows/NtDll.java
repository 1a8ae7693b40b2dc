package dev.slipway.agent.windows;

import com.sun.jna.Native;

/// ntdll.dll, as [Kernel32]; what succeeds answers 0.
final class NtDll {
    /// `SystemProcessorPerformanceInformation`.
    static final int PROCESSORS = 8;

    static {
        Native.register(NtDll.class, "ntdll");
    }

    private NtDll() {}

    static native int NtQuerySystemInformation(int kind, long into, int size, long returned);

    static native int RtlGetVersion(long into);
}
