package dev.slipway.core.step;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.Step;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.step.disk.SaveDiskStep;
import dev.slipway.core.step.pool.CreatePoolStep;
import dev.slipway.core.step.site.Holdings;
import dev.slipway.core.step.site.Site;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Minutes, or an image that is unpacked, may lie between the second look and a step. No tool is run by what fails here.
class LookBeforeWritingTest {
    @TempDir private Path folder;

    private final FakePlatform platform = new FakePlatform(inventory(A, B));
    private Plan plan;
    private Site site;

    @BeforeEach
    void plan() throws Exception {
        plan = Planner.plan(MACHINE, mirror(), KDL, platform.look(), IMAGE);
        site = new Site(platform, plan, new Records(folder), new Holdings(), Secrets.NONE);
    }

    @Test
    void savesNoDiskThatGotSomethingElseOnIt() {
        var step =
                steps(SaveDisk.class)
                        .filter(save -> save.disk().id().equals(B.id()))
                        .findFirst()
                        .orElseThrow();
        platform.becomes(inventory(A, disk("SLIP0002", OLD_POOL)));

        assertRefuses(new SaveDiskStep(step, site), DiskChanged.class);
    }

    @Test
    void createsNoPoolOnADiskThatIsGoneOrUsed() {
        var step = new CreatePoolStep(steps(CreatePool.class).findFirst().orElseThrow(), site);

        platform.becomes(inventory(A));
        assertRefuses(step, DiskChanged.class);
        platform.becomes(inventory(A, used("SLIP0002", new Mounted("/mnt"))));
        assertRefuses(step, DiskInUse.class);
    }

    private <S extends Step> Stream<S> steps(Class<S> kind) {
        return plan.steps().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static void assertRefuses(InstallStep step, Class<?> failure) {
        assertThatThrownBy(() -> step.run(new Unheard()))
                .isInstanceOfSatisfying(
                        InstallException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
    }
}
