package dev.slipway.agent.windows;

import com.sun.jna.Native;

/// setupapi.dll, as [Kernel32].
final class SetupApi {
    static final int DIGCF_PRESENT = 0x02;
    static final int DIGCF_DEVICEINTERFACE = 0x10;

    static {
        Native.register(SetupApi.class, "setupapi");
    }

    private SetupApi() {}

    static native long SetupDiGetClassDevsW(long kind, long enumerator, long parent, int flags);

    static native int SetupDiEnumDeviceInterfaces(
            long devices, long device, long kind, int index, long into);

    static native int SetupDiGetDeviceInterfaceDetailW(
            long devices, long found, long detail, int size, long required, long device);

    static native int SetupDiDestroyDeviceInfoList(long devices);
}
