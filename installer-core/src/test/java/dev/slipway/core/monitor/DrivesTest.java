package dev.slipway.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.monitor.Measured.Drive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivesTest {
    @TempDir private Path block;
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void areThoseThatAreBuiltInWithWhatTheySayTheyAre() throws Exception {
        disk("sda", "0", "1000");
        keep("sda/device/wwid", "naa.5000c500a1b2c3d4\n");
        disk("nvme0n1", "0", "1000");
        keep("nvme0n1/wwid", "eui.0025385\n");
        keep("nvme0n1/device/serial", "S4EV\n");
        disk("vda", "0", "1000");
        disk("sdb", "1", "1000"); // a stick
        disk("sdc", "0", "0"); // a reader without a card
        keep("loop0/removable", "0\n");
        keep("loop0/size", "1000\n");

        assertThat(new Drives(block, _ -> new Healthy()).now())
                .containsExactly(
                        new Drive("/dev/nvme0n1", "eui.0025385", new Healthy()),
                        new Drive("/dev/sda", "naa.5000c500a1b2c3d4", new Healthy()),
                        new Drive("/dev/vda", "", new Healthy()));
    }

    @Test
    void areNoneWhereNobodyCanTell() {
        assertThat(new Drives(block.resolve("absent"), _ -> new Healthy()).now()).isEmpty();
    }

    @Test
    void areAskedHowTheyAreTwiceAnHourAtMost() {
        var health = new HealthNowAndThen(this::age, () -> now);

        assertThat(health.of("/dev/sda")).isEqualTo(new Ageing("1"));
        now = now.plus(Duration.ofMinutes(29));
        assertThat(health.of("/dev/sda")).isEqualTo(new Ageing("1"));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(health.of("/dev/sda")).isEqualTo(new Ageing("2"));
        now = now.minus(Duration.ofDays(1));
        assertThat(health.of("/dev/sda")).isEqualTo(new Ageing("3"));
        assertThat(asked).containsOnly("/dev/sda");
    }

    private Ageing age(String device) {
        asked.add(device);
        return new Ageing("" + asked.size());
    }

    private void disk(String name, String removable, String size) throws IOException {
        keep(name + "/device/model", "Example\n");
        keep(name + "/removable", removable + "\n");
        keep(name + "/size", size + "\n");
    }

    private void keep(String name, String text) throws IOException {
        var file = block.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
