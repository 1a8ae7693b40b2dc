package dev.slipway.agent.windows;

import com.sun.jna.Native;

/// iphlpapi.dll, as [Kernel32]; what succeeds answers 0.
final class IpHlpApi {
    static final int TCP_TABLE_OWNER_PID_ALL = 5;
    static final int UDP_TABLE_OWNER_PID = 1;

    static {
        Native.register(IpHlpApi.class, "iphlpapi");
    }

    private IpHlpApi() {}

    /// @param table where the address of a table is put, which [#FreeMibTable] frees
    static native int GetIfTable2(long table);

    static native void FreeMibTable(long table);

    static native int GetExtendedTcpTable(
            long into, long size, int sorted, int family, int kind, int reserved);

    static native int GetExtendedUdpTable(
            long into, long size, int sorted, int family, int kind, int reserved);
}
