package dev.slipway.agent.windows;

import com.sun.jna.Native;
import dev.slipway.agent.log.Log;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ports by SetupAPI. The names are asked of the driver, which takes a handle for it: a port that somebody has keeps silent.
final class SetupListing implements PortListing {
    /// `SP_DEVICE_INTERFACE_DATA` on 64 bits: its size, a GUID, flags, and an address.
    private static final int INTERFACE = 32;

    private static final int LONGEST_PATH = 2_048;
    private static final int MOST = 256;

    private final Buffer kind = Buffer.of(Guid.VIRTIO_PORT.bytes());

    @Override
    public List<String> paths() throws IOException {
        var flags = SetupApi.DIGCF_PRESENT | SetupApi.DIGCF_DEVICEINTERFACE;
        var devices = SetupApi.SetupDiGetClassDevsW(kind.address(), 0, 0, flags);
        if (devices == Kernel32.INVALID_HANDLE) {
            throw new IOException("SetupDiGetClassDevs: error " + Native.getLastError());
        }
        try {
            return paths(devices);
        } finally {
            SetupApi.SetupDiDestroyDeviceInfoList(devices);
        }
    }

    private List<String> paths(long devices) {
        var all = new ArrayList<String>();
        var found = Buffer.of(INTERFACE);
        found.memory().setInt(0, INTERFACE);
        for (var index = 0; index < MOST && next(devices, index, found); index++) {
            path(devices, found).ifPresent(all::add);
        }
        return all;
    }

    private boolean next(long devices, int index, Buffer into) {
        return SetupApi.SetupDiEnumDeviceInterfaces(
                        devices, 0, kind.address(), index, into.address())
                != 0;
    }

    private static Optional<String> path(long devices, Buffer found) {
        var detail = Buffer.of(LONGEST_PATH);
        detail.memory().setInt(0, DetailData.SIZE);
        var got =
                SetupApi.SetupDiGetDeviceInterfaceDetailW(
                        devices, found.address(), detail.address(), detail.length(), 0, 0);
        return got == 0 ? Optional.empty() : DetailData.path(detail.bytes(detail.length()));
    }

    @Override
    public Optional<PortInfo> info(String path) {
        try (var handle = Handle.open(path)) {
            return PortInfo.read(handle.ask(PortInfo.QUESTION, PortInfo.LONGEST));
        } catch (IOException e) {
            new Log(SetupListing.class)
                    .log(System.Logger.Level.DEBUG, "{0}: {1}", path, e.getMessage());
            return Optional.empty();
        }
    }
}
