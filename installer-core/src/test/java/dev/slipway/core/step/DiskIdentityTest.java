package dev.slipway.core.step;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.plan.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each step that writes to a disk looks again right before. A command would fail these tests: the fake
/// machine has none.
class DiskIdentityTest {
    private final FakePlatform platform = new FakePlatform(inventory(A, B));

    @ParameterizedTest
    @ValueSource(strings = {"clear-disk", "partition-disk", "format-esp", "install-boot-loader"})
    void writesNothingToADiskThatIsAnotherNow(String step) throws Exception {
        assertThat(refusal(step, sized("SLIP0002", 9 * GIBIBYTE))).isInstanceOf(DiskChanged.class);
        assertThat(refusal(step, moved(B))).isInstanceOf(DiskChanged.class);
        assertThat(refusal(step, disk("SLIP0003"))).isInstanceOf(DiskChanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear-disk", "partition-disk", "format-esp"})
    void writesNothingToADiskThatIsInUseNow(String step) throws Exception {
        assertThat(refusal(step, used("SLIP0002", new Mounted("/mnt"))))
                .isInstanceOf(DiskInUse.class);
    }

    @Test
    void hasNoStepForADiskThatWasNotChosen() throws Exception {
        assertThat(steps())
                .extracting(InstallStep::id)
                .filteredOn(id -> id.contains("SLIP0003"))
                .isEmpty();
    }

    private Failure refusal(String step, Disk second) throws InstallException {
        var thrown = new Failure[1];
        var refusing = step(step + " SLIP0002");
        platform.becomes(inventory(A, second));
        assertThatThrownBy(() -> refusing.run(new Unheard()))
                .isInstanceOfSatisfying(InstallException.class, e -> thrown[0] = e.failure());
        return thrown[0];
    }

    private InstallStep step(String id) throws InstallException {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private List<InstallStep> steps() throws InstallException {
        var plan = Planner.plan("machine-1", mirror(), KDL, inventory(), IMAGE);
        return new Steps(platform, (_, _, _) -> List.of(), (_, _, _) -> List.of())
                .of(plan, Records.notYet())
                .steps();
    }

    private static Disk moved(Disk disk) {
        return new Disk(
                disk.id(),
                disk.path() + "-elsewhere",
                disk.device(),
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                disk.bay(),
                disk.contents(),
                disk.use());
    }
}
