package dev.slipway.core.plan;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.C;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.OLD_TABLE;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import org.junit.jupiter.api.Test;

class PlanHashTest {
    @Test
    void isSixtyFourLowerCaseHexadecimalDigits() throws InstallException {
        assertThat(hash(inventory())).matches("[0-9a-f]{64}");
    }

    @Test
    void isTheSameForTwoLooksAtTheSameMachine() throws InstallException {
        assertThat(hash(inventory(B, A, C))).isEqualTo(hash(inventory(A, B, C)));
    }

    @Test
    void doesNotDependOnTheNamesOfThisBootOrOnDetails() throws InstallException {
        var detailed =
                new Content(
                        OLD_POOL.where(),
                        OLD_POOL.kind(),
                        OLD_POOL.label(),
                        OLD_POOL.uuid(),
                        OLD_POOL.sizeBytes(),
                        "other words");
        var before = inventory(A, disk("SLIP0002", OLD_TABLE, OLD_POOL));
        var after = inventory(renamed(A), disk("SLIP0002", detailed, OLD_TABLE));

        assertThat(hash(after)).isEqualTo(hash(before));
    }

    @Test
    void changesWithWhatIsOnADiskThatWillBeWritten() throws InstallException {
        assertThat(hash(inventory(A, disk("SLIP0002", OLD_POOL))))
                .isNotEqualTo(hash(inventory(A, B)));
    }

    @Test
    void doesNotChangeWithWhatIsOnAnyOtherDisk() throws InstallException {
        assertThat(hash(inventory(A, B, disk("SLIP0003", OLD_POOL))))
                .isEqualTo(hash(inventory(A, B, C)));
    }

    @Test
    void changesWithTheSizeOfADisk() throws InstallException {
        assertThat(hash(inventory(A, sized("SLIP0002", 9 * GIBIBYTE))))
                .isNotEqualTo(hash(inventory(A, B)));
    }

    @Test
    void changesWithTheConfigurationTheImageAndTheMachine() throws InstallException {
        var hash = hash(inventory());

        assertThat(PlanHash.of(plan(MACHINE, KDL + "// more\n", inventory(), IMAGE)))
                .isNotEqualTo(hash);
        assertThat(PlanHash.of(plan("machine-2", KDL, inventory(), IMAGE))).isNotEqualTo(hash);
        assertThat(PlanHash.of(plan(MACHINE, KDL, inventory(), other(IMAGE)))).isNotEqualTo(hash);
    }

    private static ResolvedImage other(ResolvedImage image) {
        return new ResolvedImage(
                image.reference(),
                "sha256:" + "00".repeat(32),
                image.platform(),
                image.layers(),
                image.created());
    }

    private static Disk renamed(Disk disk) {
        return new Disk(
                disk.id(),
                disk.path(),
                "/dev/sdq",
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                disk.bay(),
                disk.contents(),
                disk.use());
    }

    private static String hash(Inventory inventory) throws InstallException {
        return PlanHash.of(plan(MACHINE, KDL, inventory, IMAGE));
    }

    private static Plan plan(String machine, String kdl, Inventory inventory, ResolvedImage image)
            throws InstallException {
        return Planner.plan(machine, mirror(), kdl, inventory, image);
    }
}
