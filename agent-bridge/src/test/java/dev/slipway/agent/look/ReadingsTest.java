package dev.slipway.agent.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
    @TempDir Path folder;
    private RecordedRoot guest;

    @BeforeEach
    void recorded() {
        guest = new RecordedRoot(folder);
    }

    @Test
    void countsWaitingForADiskAsIdle() throws IOException {
        var all = CpuTimes.read(guest.root()).getFirst();

        assertThat(all.busy()).isEqualTo(200);
        assertThat(all.total()).isEqualTo(1000);
    }

    @Test
    void countsWhatGoesOverWholeDisksOnce() throws IOException {
        assertThat(DiskTraffic.read(guest.root()))
                .isEqualTo(new DiskTraffic(10, 51_200, 20, 102_400));
    }

    @Test
    void readsMountPointsWithSpaces() throws IOException {
        assertThat(Mount.read(guest.root()))
                .containsExactly(
                        new Mount("/dev/vda2", "/", "ext4"),
                        new Mount("/dev/vdb1", "/mnt/with space", "xfs"));
    }

    @Test
    void readsWhatShellsWouldMakeOfOsRelease() {
        guest.file("etc/os-release", "NAME=\"A \\\"B\\\" C\"\nVERSION_ID=12\nEMPTY=\nnot a line\n");

        var release = OsRelease.read(guest.root());

        assertThat(release.name()).isEqualTo("A \"B\" C");
        assertThat(release.version()).isEqualTo("12");
        assertThat(release.value("EMPTY")).isEmpty();
    }

    @Test
    void readsNamesOfProcessesThatHoldAnything() {
        var line = new ProcessTable(guest.root()).find(7).orElseThrow();

        assertThat(line.name()).isEqualTo("evil) R 9 9");
        assertThat(line.parent()).isEqualTo(1);
        assertThat(line.status()).isEqualTo("Running");
        assertThat(line.memory()).isEqualTo(8_000);
    }

    @Test
    void passesOverAProcessThatEndsWhileItIsRead() {
        guest.file("proc/99/comm", "gone");

        assertThat(new ProcessTable(guest.root()).all())
                .extracting(ProcessLine::pid)
                .containsExactly(1L, 7L);
    }
}
