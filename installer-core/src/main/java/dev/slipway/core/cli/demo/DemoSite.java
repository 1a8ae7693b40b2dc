package dev.slipway.core.cli.demo;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a demonstration happens: one temporary folder, a registry with an image, and machines. What was
/// started ends with it, and the folder goes.
final class DemoSite implements AutoCloseable {
    private final Path folder;
    private final EmbeddedRegistry registry;
    private final List<DemoMachine> machines = new ArrayList<>();

    private DemoSite(Path folder, EmbeddedRegistry registry) {
        this.folder = folder;
        this.registry = registry;
    }

    static DemoSite open() throws InstallException {
        try {
            var folder = Files.createTempDirectory("slipway-demo-");
            var layout = folder.resolve("image");
            DemoImage.write(layout);
            return new DemoSite(
                    folder, EmbeddedRegistry.start(Map.of(DemoImage.REPOSITORY, layout)));
        } catch (IOException e) {
            throw new InstallException(new FileUnusable("slipway-demo", e.toString()), e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// What the registry serves.
    String image() {
        return "oci://" + registry.authority() + "/" + DemoImage.REPOSITORY + ":" + DemoImage.TAG;
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
