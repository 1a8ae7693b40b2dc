package dev.slipway.core.step.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.plan.RootPlace.BootEnvironment;
import org.junit.jupiter.api.Test;

class KernelArgumentsTest {
    private static final String LIVE =
            "BOOT_IMAGE=/vmlinuz console=tty0 console=ttyS0,115200 quiet\n";

    @Test
    void takesTheConsolesOfTheLiveSystemWhereTheImageNamesNone() {
        assertThat(arguments("")).isEqualTo(ours("console=tty0 console=ttyS0,115200"));
    }

    @Test
    void appendsWhatTheImageWants() {
        assertThat(arguments("console=ttyS1  quiet\n")).isEqualTo(ours("console=ttyS1 quiet"));
    }

    @Test
    void winsOverAnImageThatNamesAnotherRoot() {
        assertThat(arguments("root=/dev/sda1 ro spl.spl_hostid=1 console=tty1 splash"))
                .isEqualTo(ours("console=tty1 splash"));
    }

    private static String arguments(String image) {
        return KernelArguments.of(
                new BootEnvironment("rpool/ROOT/be"), "spl.spl_hostid=0x1", image, LIVE);
    }

    private static String ours(String more) {
        return "root=ZFS=rpool/ROOT/be rw spl.spl_hostid=0x1 " + more;
    }
}
