package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Samples;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Machines whose disks hold a mirrored pool that was installed into, and configurations that adopt it.
final class AdoptedMachine {
    static final String NAME = "second";

    /// What starts the boot environments, and so must say another one by default.
    private static final Set<String> CHANGED = Set.of("loader/loader.conf", "grub/grub.cfg");

    private final Path folder;
    private final TestMachine first;
    private final EndState installed;

    AdoptedMachine(Path folder) throws Exception {
        this(folder, Samples.mirror(), Secrets.NONE);
    }

    AdoptedMachine(Path folder, MachineConfiguration configuration, Secrets secrets)
            throws Exception {
        this.folder = folder;
        this.first = new TestMachine(folder.resolve("first"), Profile.MINI, configuration, secrets);
        assertThat(first.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        this.installed = first.endState();
    }

    /// As the first installation left it.
    EndState installed() {
        return installed;
    }

    /// Another one with the same disks, on which nothing ran yet.
    TestMachine fresh(String name) throws Exception {
        return fresh(name, adopting(NAME));
    }

    TestMachine fresh(String name, MachineConfiguration configuration) throws Exception {
        return new TestMachine(folder.resolve(name), first, configuration);
    }

    MachineConfiguration adopting(String bootEnvironment) throws Exception {
        return adopting(
                new PoolConfiguration("rpool", List.of()).adopting(guid()), bootEnvironment);
    }

    static MachineConfiguration adopting(PoolConfiguration pool, String bootEnvironment) {
        var other = Samples.configuration(pool);
        return new MachineConfiguration(
                other.pools(), other.image(), Optional.of(bootEnvironment), other.system());
    }

    String guid() throws Exception {
        return first.look().disks().stream()
                .flatMap(disk -> disk.contents().stream())
                .filter(content -> content.kind().equals("zfs_member"))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    /// Every file and every dataset of before is there, as it was, and each of them can still be started.
    void assertKept(EndState now, String what) {
        for (var file : installed.files().entrySet()) {
            if (CHANGED.stream().noneMatch(file.getKey()::endsWith)) {
                assertThat(now.files()).as(what).containsEntry(file.getKey(), file.getValue());
            }
        }
        assertThat(now.files().get("vda2/grub/grub.cfg")).as(what).contains("Slipway be");
        assertThat(now.files().get("vdb2/grub/grub.cfg")).as(what).contains("Slipway be");
        datasets(installed)
                .propertyStream()
                .forEach(
                        dataset ->
                                assertThat(datasets(now).get(dataset.getKey()))
                                        .as(what)
                                        .isEqualTo(dataset.getValue()));
    }

    static JsonNode datasets(EndState state) {
        return pool(state).path("datasets");
    }

    static JsonNode pool(EndState state) {
        return JsonMapper.shared().readTree(state.machine()).path("pools").path(0);
    }
}
