package dev.slipway.core.step.system;

import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.util.List;

/// The interfaces, as systemd-networkd and udev read them: one `.network` each, and what makes its device.
record Network(RootFiles files) {
    private static final String SERVICE = "systemd-networkd.service";
    private static final String SOCKET = "systemd-networkd.socket";

    void write(List<InterfaceConfiguration> interfaces, SystemConfiguration system)
            throws IOException, InstallException {
        if (interfaces.isEmpty()) {
            return;
        }
        enable();
        for (var each : interfaces) {
            var file =
                    new NetworkFile(
                            each, vlans(each, interfaces), system.nameservers(), system.search());
            // Networkd's own group may read it, as everybody may: there is no secret in it.
            files.write(path(each, ".network"), file.network());
            for (var device : new DeviceFiles(each).texts().entrySet()) {
                files.write(path(each, device.getKey()), device.getValue());
            }
        }
    }

    /// The names of those that it carries.
    private static List<String> vlans(
            InterfaceConfiguration carrier, List<InterfaceConfiguration> interfaces) {
        return interfaces.stream()
                .filter(each -> isCarried(each, carrier.name()))
                .map(InterfaceConfiguration::name)
                .toList();
    }

    private static boolean isCarried(InterfaceConfiguration each, String carrier) {
        return each.attachment() instanceof Vlan(_, var parent) && parent.equals(carrier);
    }

    /// 10: before the rules that come with the system.
    private static String path(InterfaceConfiguration each, String suffix) {
        return "/etc/systemd/network/10-slipway-" + each.name() + suffix;
    }

    private void enable() throws IOException, InstallException {
        var units = new Units(files);
        if (!units.has(SERVICE)) {
            throw new InstallException(new ImageLacks("systemd-networkd", "network interfaces"));
        }
        units.enable(SERVICE, "multi-user.target.wants");
        units.enable(SOCKET, "sockets.target.wants");
    }
}
