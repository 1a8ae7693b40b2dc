package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EjectionTest {
    private static final String DISC = "31 1 11:0 / /run/live/medium ro - iso9660 /dev/sr0 ro\n";
    private static final String STICK = "31 1 8:16 / /run/live/medium ro - iso9660 /dev/sdb ro\n";
    private static final String OTHER = "32 1 11:1 / /media/films ro - udf /dev/sr1 ro\n";

    @TempDir private Path folder;

    @Test
    void namesTheDiscThatTheMachineWasStartedFrom() throws Exception {
        assertThat(ejection(OTHER + DISC).ask()).isTrue();

        assertThat(folder.resolve("run/slipway/eject")).hasContent("/dev/sr0\n");
    }

    @Test
    void asksForNothingWhereItWasStartedFromAStick() throws Exception {
        assertThat(ejection(STICK + OTHER).ask()).isFalse();

        assertThat(folder.resolve("run/slipway/eject")).doesNotExist();
    }

    private Ejection ejection(String mounts) throws Exception {
        var self = Files.createDirectories(folder.resolve("proc/self"));
        Files.writeString(self.resolve("mountinfo"), mounts);
        return new Ejection(Roots.under(folder), folder.resolve("run/slipway/eject"));
    }
}
