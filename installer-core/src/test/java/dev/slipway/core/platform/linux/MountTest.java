package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountTest {
    private static final String MOUNTS =
            """
            22 27 0:21 / /proc rw,relatime - proc proc rw
            36 35 7:0 / /run/live/root ro - squashfs /dev/loop0 ro
            37 35 8:1 / /run/live/medium ro - vfat /dev/sda1 ro
            38 35 8:17 / /media/My\\040stick rw - exfat /dev/sdb1 rw
            39 35 0:40 / /mnt rw - nfs4 server:/images rw
            40 35 0:41 / /mntx rw - ext4 /dev/sdc1 rw
            41 35 0:42 / /run/slipway/target rw - zfs rpool/ROOT/debian rw
            """;

    @Test
    void tellsMediaFromTheSystemsOwn(@TempDir Path root) throws Exception {
        new RecordedMachine(root).file("proc/self/mountinfo", MOUNTS);

        assertThat(Mount.all(Roots.under(root)))
                .filteredOn(Mount::mayHoldImages)
                .extracting(Mount::mountPoint)
                .containsExactly("/run/live/medium", "/media/My stick", "/mnt");
    }
}
