package dev.slipway.agent.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;

/// advapi32.dll, as [Kernel32]: services.
final class Advapi32 {
    static final int SC_MANAGER_CREATE_SERVICE = 0x02;
    static final int SC_MANAGER_ENUMERATE_SERVICE = 0x04;
    static final int SC_ENUM_PROCESS_INFO = 0;
    static final int SERVICE_WIN32 = 0x30;
    static final int SERVICE_STATE_ALL = 3;
    static final int ERROR_MORE_DATA = 234;
    static final int SERVICE_ALL_ACCESS = 0xf01ff;
    static final int SERVICE_AUTO_START = 2;
    static final int SERVICE_ERROR_NORMAL = 1;
    static final int SERVICE_CONFIG_FAILURE_ACTIONS = 2;
    static final int SERVICE_CONTROL_STOP = 1;
    static final int SERVICE_CONTROL_INTERROGATE = 4;
    static final int SERVICE_CONTROL_SHUTDOWN = 5;
    static final int ERROR_CALL_NOT_IMPLEMENTED = 120;

    static {
        Native.register(Advapi32.class, "advapi32");
    }

    private Advapi32() {}

    /// What the manager of services calls on a thread of its own.
    interface ServiceMain extends StdCallCallback {
        void callback(int count, Pointer words);
    }

    /// What it calls when it wants something of the service.
    interface Handler extends StdCallCallback {
        int callback(int control, int event, Pointer data, Pointer context);
    }

    static native int StartServiceCtrlDispatcherW(long table);

    static native long RegisterServiceCtrlHandlerExW(long name, long handler, long context);

    static native int SetServiceStatus(long service, long status);

    static native long OpenSCManagerW(long machine, long database, int access);

    static native long CreateServiceW(
            long manager,
            long name,
            long shown,
            int access,
            int type,
            int start,
            int error,
            long commandLine,
            long group,
            long tag,
            long dependencies,
            long account,
            long password);

    static native long OpenServiceW(long manager, long name, int access);

    static native int EnumServicesStatusExW(
            long manager,
            int level,
            int type,
            int state,
            long services,
            int size,
            long needed,
            long returned,
            long resume,
            long group);

    static native int ChangeServiceConfig2W(long service, int level, long settings);

    static native int DeleteService(long service);

    static native int CloseServiceHandle(long handle);
}
