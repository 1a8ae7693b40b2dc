package dev.slipway.core.platform.illumos;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sysconfig as the files that `svc:/network/physical` reads at the first start: nothing asks ipadm, whose
/// database belongs to the running system. Pure: paths below the root of the new system, and their texts.
record IllumosSystem(SystemConfiguration system, Inventory inventory) {
    private static final String MAC = "mac:";

    SequencedMap<String, String> files() throws InstallException {
        var files = new LinkedHashMap<String, String>();
        files.put("etc/sysconfig.kdl", MachineConfigurationWriter.write(system));
        files.put("etc/nodename", system.hostname() + "\n");
        files.put("etc/inet/hosts", hosts());
        files.put("etc/resolv.conf", resolver());
        for (var link : system.interfaces()) {
            link(link, files);
        }
        var gateways = lines(gateways());
        if (!gateways.isEmpty()) {
            files.put("etc/defaultrouter", gateways);
        }
        return files;
    }

    private String hosts() {
        var name = system.hostname();
        return "::1\tlocalhost " + name + "\n127.0.0.1\tlocalhost loghost " + name + "\n";
    }

    private String resolver() {
        var servers = system.nameservers().stream().map(server -> "nameserver " + server);
        var search =
                system.search().isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of("search " + String.join(" ", system.search()));
        return lines(Stream.concat(search, servers));
    }

    private Stream<String> gateways() {
        return system.interfaces().stream()
                .flatMap(link -> link.gateway().stream())
                .filter(gateway -> !isSix(gateway));
    }

    /// By the name that the link has: renaming one is ipadm's and dladm's.
    private void link(InterfaceConfiguration link, SequencedMap<String, String> files)
            throws InstallException {
        var name = name(link);
        var four = lines(link.addresses().stream().filter(it -> !six(it)).map(this::line));
        var six = lines(link.addresses().stream().filter(this::six).map(this::line));
        if (link.addresses().stream().anyMatch(it -> !six(it))) {
            files.put("etc/hostname." + name, four);
        }
        if (link.addresses().stream().anyMatch(it -> it.kind() == AddressKind.DHCP4)) {
            files.put("etc/dhcp." + name, "");
        }
        if (link.addresses().stream().anyMatch(this::six)) {
            files.put("etc/hostname6." + name, six);
        }
    }

    private boolean six(AddressConfiguration address) {
        return switch (address.kind()) {
            case STATIC -> address.address().filter(IllumosSystem::isSix).isPresent();
            case DHCP4 -> false;
            case DHCP6, ADDRCONF -> true;
        };
    }

    /// Stateless and stateful autoconfiguration begin by themselves on a link that is up.
    private String line(AddressConfiguration address) {
        return switch (address.kind()) {
            case STATIC -> (six(address) ? "addif " : "") + address.address().orElse("") + " up";
            case DHCP4, DHCP6, ADDRCONF -> "";
        };
    }

    /// Bonds, VLANs and MTUs are dladm's, whose database belongs to the running system too.
    private String name(InterfaceConfiguration link) throws InstallException {
        if (link.attachment() instanceof Direct(var selector) && link.mtu().isEmpty()) {
            return name(selector);
        }
        throw unfit(link.name());
    }

    private String name(String selector) throws InstallException {
        return inventory.links().stream()
                .filter(
                        it ->
                                (MAC + it.mac()).equalsIgnoreCase(selector)
                                        || it.name().equals(selector))
                .map(Link::name)
                .findFirst()
                .orElseThrow(() -> unfit(selector));
    }

    private static InstallException unfit(String what) {
        return new InstallException(new BadConfiguration(1, "sysconfig.interface: " + what));
    }

    private static boolean isSix(String address) {
        return address.contains(":");
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
