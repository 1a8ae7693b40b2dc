package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SurveyingTest {
    @TempDir private Path directory;
    private HardwareSheet sheet;

    @BeforeEach
    void survey() throws Exception {
        var machine = directory.resolve("machine");
        var platform = SimulatedPlatform.open(machine, Profile.AILING_SERVER, Duration.ZERO);
        sheet = EngineSides.on(platform, directory.resolve("state")).sheet();
    }

    @Test
    void saysOfEachDiskHowItIs() {
        assertThat(sheet.health())
                .containsOnlyKeys(sheet.inventory().disks().stream().map(Disk::id).toList());
        assertThat(sheet.health().values())
                .hasAtLeastOneElementOfType(Health.Failing.class)
                .hasAtLeastOneElementOfType(Health.Healthy.class);
    }

    @Test
    void saysOfWhatIsOnEachDiskHowFullItIs() {
        assertThat(sheet.fullness())
                .containsOnlyKeys(sheet.inventory().disks().stream().map(Disk::id).toList());
        assertThat(sheet.fullness().values().stream().flatMap(each -> each.values().stream()))
                .containsOnly(new Fullness.Closed());
    }

    @Test
    void knowsHowMuchOfWindowsIsUsed() throws Exception {
        var machine = directory.resolve("workstation");
        var platform = SimulatedPlatform.open(machine, Profile.WORKSTATION, Duration.ZERO);
        var seen = EngineSides.on(platform, directory.resolve("its-state")).sheet();
        var disk = seen.inventory().disks().getFirst();
        var windows =
                disk.contents().stream().filter(it -> it.label().equals("Windows")).findFirst();

        assertThat(seen.fullness(disk, windows.orElseThrow()))
                .contains(new Fullness.Used(windows.orElseThrow().sizeBytes() * 3 / 8));
    }

    @Test
    void knowsEveryModuleAndEveryLink() {
        assertThat(sheet.smbios().modules().stream().mapToLong(MemoryModule::sizeBytes).sum())
                .isEqualTo(sheet.inventory().memoryBytes());
        assertThat(sheet.links())
                .extracting(LinkHardware::name)
                .isEqualTo(sheet.inventory().links().stream().map(Link::name).toList());
    }

    @Test
    void travelsAsADocument() throws Exception {
        var read = Documents.read(Documents.write(sheet), HardwareSheet.class, Unexpected::new);

        assertThat(read).isEqualTo(sheet);
    }
}
