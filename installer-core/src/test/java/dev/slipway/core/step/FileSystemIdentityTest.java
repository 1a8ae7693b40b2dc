package dev.slipway.core.step;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.Layouts;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.plan.Planner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As `DiskIdentityTest`, for layouts without a pool.
class FileSystemIdentityTest {
    private final FakePlatform platform = new FakePlatform(inventory());

    @ParameterizedTest
    @ValueSource(strings = {"create-array root", "format-file-system root"})
    void writesNothingToAnArrayOneOfWhoseDisksIsAnotherNow(String id) throws Exception {
        var step = step(Layouts.MIRROR, id);
        platform.becomes(inventory(A, sized("SLIP0002", 9 * GIBIBYTE)));

        assertRefuses(step, DiskChanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partition-disk SLIP0001",
                "format-file-system root",
                "create-subvolumes root",
                "install-bios-loader SLIP0001"
            })
    void writesNothingToADiskThatIsAnotherNow(String id) throws Exception {
        var step = step(Layouts.SUBVOLUMES, id);
        platform.becomes(inventory(sized("SLIP0001", 9 * GIBIBYTE)));

        assertRefuses(step, DiskChanged.class);
    }

    @Test
    void formatsNothingOnADiskThatIsInUseNow() throws Exception {
        var step = step(Layouts.EXT4, "format-file-system root");
        platform.becomes(inventory(used("SLIP0001", new Mounted("/mnt"))));

        assertRefuses(step, DiskInUse.class);
    }

    private static void assertRefuses(InstallStep step, Class<? extends Failure> why) {
        assertThatThrownBy(() -> step.run(new Unheard()))
                .isInstanceOfSatisfying(
                        InstallException.class, e -> assertThat(e.failure()).isInstanceOf(why));
    }

    private InstallStep step(String disks, String id) throws InstallException {
        var configuration = Layouts.configuration(disks);
        var plan = Planner.plan("machine-1", configuration, Layouts.kdl(disks), inventory(), IMAGE);
        return new Steps(platform, (_, _, _) -> List.of(), (_, _, _) -> List.of())
                .of(plan, new Records(Path.of("/records"))).steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
