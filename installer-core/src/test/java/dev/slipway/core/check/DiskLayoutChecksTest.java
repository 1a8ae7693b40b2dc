package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Layouts;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiskLayoutChecksTest {
    @Test
    void findsNothingWrongWithAMirrorOfTwoFreeDisks() {
        assertThat(codes(Layouts.MIRROR, inventory())).isEmpty();
        assertThat(codes(Layouts.POOL_BESIDE, inventory())).isEmpty();
    }

    @Test
    void counselsNoMirrorWithADiskThatIsMeantForSomethingElse() {
        assertThat(codes(Layouts.DATA_BESIDE_A_POOL, inventory(A, B))).isEmpty();
        assertThat(codes(Layouts.DATA_BESIDE_A_POOL, inventory())).containsExactly("no-redundancy");
    }

    @Test
    void refusesADiskThatIsNotThereOrTooSmall() {
        assertThat(codes(Layouts.EXT4, inventory(B))).containsExactly("unknown-disk");
        assertThat(codes(Layouts.EXT4, inventory(sized("SLIP0001", GIBIBYTE))))
                .containsExactly("disk-too-small");
    }

    @Test
    void refusesARootThatTheImageDoesNotFitInto() {
        var small = Layouts.EXT4.replace("mount", "size \"500M\"; mount");

        assertThat(codes(small, inventory())).containsExactly("partition-too-small");
    }

    @Test
    void refusesAnMbrOnADiskThatItCannotCountToTheEndOf() {
        var most = sized("SLIP0001", (1L << 32) * 512);
        var larger = sized("SLIP0001", (1L << 32) * 512 + 512);

        assertThat(codes(Layouts.EXT4_IN_MBR, inventory(most))).containsExactly("bios-only");
        assertThat(codes(Layouts.EXT4_IN_MBR, inventory(larger)))
                .containsExactly("mbr-too-small", "bios-only");
    }

    @Test
    void warnsThatTheLargerDiskOfAMirrorIsNotUsedUp() {
        assertThat(codes(Layouts.MIRROR, inventory(sized("SLIP0001", 9 * GIBIBYTE), B)))
                .containsExactly("array-sizes-differ");
    }

    private static List<String> codes(String disks, Inventory inventory) {
        return Checks.of(Layouts.configuration(disks), inventory, Optional.of(IMAGE)).stream()
                .map(Problem::code)
                .toList();
    }
}
