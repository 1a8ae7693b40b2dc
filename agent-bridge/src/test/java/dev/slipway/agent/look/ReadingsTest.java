package dev.slipway.agent.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    void seesThatTheSystemWasUpgraded() throws IOException {
        var readings = guest.readings();
        assertThat(readings.release().version()).isEqualTo("12");

        guest.file("etc/os-release", "NAME=Debian\nVERSION_ID=13\n");

        assertThat(readings.release().version()).isEqualTo("13");
    }

    @Test
    void readsTheSizeOfPagesAsTheKernelTellsIt() throws IOException {
        guest.bytes(
                "proc/self/auxv",
                ByteBuffer.allocate(48)
                        .order(ByteOrder.nativeOrder())
                        .putLong(33)
                        .putLong(1L << 40)
                        .putLong(6)
                        .putLong(16_384)
                        .array());

        assertThat(new ProcessTable(guest.root()).find(7).orElseThrow().memory()).isEqualTo(32_000);
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
