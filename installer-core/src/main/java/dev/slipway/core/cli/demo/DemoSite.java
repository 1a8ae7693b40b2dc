package dev.slipway.core.cli.demo;

import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a demonstration happens: one temporary folder, a registry with an image, and machines. What was
/// started ends with it, and the folder goes.
final class DemoSite implements AutoCloseable {
    private final Path folder;
    private final EmbeddedRegistry registry;
    private final int discoveryPort;
    private final List<DemoMachine> machines = new ArrayList<>();

    private DemoSite(Path folder, EmbeddedRegistry registry, int discoveryPort) {
        this.folder = folder;
        this.discoveryPort = discoveryPort;
        this.registry = registry;
    }

    static DemoSite open() throws InstallException {
        try {
            var folder = Files.createTempDirectory("slipway-demo-");
            var layout = folder.resolve("image");
            DemoImage.write(layout);
            var registry = EmbeddedRegistry.start(Map.of(DemoImage.REPOSITORY, layout));
            return new DemoSite(folder, registry, freePort());
        } catch (IOException e) {
            throw new InstallException(new FileUnusable("slipway-demo", e.toString()), e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// What the registry serves.
    String image() {
        return "oci://" + registry.authority() + "/" + DemoImage.REPOSITORY + ":" + DemoImage.TAG;
    }

    /// Nothing of it leaves this machine, and two demonstrations do not meet.
    DiscoverySettings discovery() {
        return new DiscoverySettings(
                DiscoverySettings.USUAL.group(), discoveryPort, Optional.of("lo"));
    }

    void add(DemoMachine machine) {
        machines.add(machine);
    }

    List<DemoMachine> machines() {
        return List.copyOf(machines);
    }

    @Override
    public void close() throws InstallException {
        machines.forEach(DemoMachine::close);
        registry.close();
        delete();
    }

    private void delete() throws InstallException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var each : all.toList().reversed()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(folder.toString(), e.toString()), e);
        }
    }
}
