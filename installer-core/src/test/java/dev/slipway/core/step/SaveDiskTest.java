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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.step.disk.SaveDiskStep;
import dev.slipway.core.step.site.Holdings;
import dev.slipway.core.step.site.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveDiskTest {
    @TempDir private Path folder;

    /// Signatures are looked for between the second look and this, which may take minutes.
    @Test
    void refusesADiskThatGotSomethingElseOnItSinceItWasConfirmed() throws Exception {
        var platform = new FakePlatform(inventory(A, B));
        var plan = Planner.plan(MACHINE, mirror(), KDL, platform.look(), IMAGE);
        var site = new Site(platform, plan, new Records(folder), new Holdings(), Secrets.NONE);
        platform.becomes(inventory(A, disk("SLIP0002", OLD_POOL)));
        var step =
                plan.steps().stream()
                        .filter(SaveDisk.class::isInstance)
                        .map(SaveDisk.class::cast)
                        .filter(save -> save.disk().id().equals(B.id()))
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> new SaveDiskStep(step, site).run(new Unheard()))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(DiskChanged.class));
    }
}
