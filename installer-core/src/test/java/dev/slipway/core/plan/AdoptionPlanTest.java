package dev.slipway.core.plan;

import static dev.slipway.core.AdoptedPools.GUID;
import static dev.slipway.core.AdoptedPools.adopting;
import static dev.slipway.core.AdoptedPools.member;
import static dev.slipway.core.AdoptedPools.used;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionPlanTest {
    private static final MachineConfiguration ADOPTING = adopting("rpool", GUID);
    private static final Disk ONE = member("SLIP0001", "host, exported");
    private static final Disk OTHER = member("SLIP0002", "host, exported");

    @Test
    void erasesNothingAndSaysWhatItKeepsAndAdds() throws InstallException {
        var plan = plan(ADOPTING, ONE, OTHER);

        assertThat(plan.erased()).isEmpty();
        assertThat(plan.kept())
                .containsExactly(
                        new Kept(ONE, "rpool", GUID, "host", "rpool/ROOT/second"),
                        new Kept(OTHER, "rpool", GUID, "host", "rpool/ROOT/second"));
    }

    @Test
    void looksAtAllBeforeItChangesAnything() throws InstallException {
        assertThat(plan(ADOPTING, ONE, OTHER).steps())
                .extracting(Step::id)
                .containsExactly(
                        "adopt-pool rpool",
                        "check-esp SLIP0001",
                        "check-esp SLIP0002",
                        "keep-journal SLIP0001 before add-boot-environment rpool/ROOT/second",
                        "keep-journal SLIP0002 before add-boot-environment rpool/ROOT/second",
                        "add-boot-environment rpool/ROOT/second",
                        "keep-journal SLIP0001 before unpack-image",
                        "keep-journal SLIP0002 before unpack-image",
                        "unpack-image",
                        "keep-journal SLIP0001 before write-system-configuration",
                        "keep-journal SLIP0002 before write-system-configuration",
                        "write-system-configuration",
                        "add-boot-entry SLIP0001",
                        "add-boot-entry SLIP0002",
                        "activate-boot-environment rpool/ROOT/second",
                        "take-snapshot rpool/ROOT/second@installed",
                        "export-pool rpool",
                        "forget-journal SLIP0001",
                        "forget-journal SLIP0002");
    }

    @Test
    void saysWhoIsImportedByForce() throws InstallException {
        assertThat(adopted(plan(ADOPTING, ONE)).holder()).isEmpty();
        assertThat(adopted(plan(ADOPTING, member("SLIP0001", "oldhost"))).holder())
                .contains("oldhost");
    }

    @Test
    void isConfirmedForTheDisksAsTheyAre() throws InstallException {
        var hash = PlanHash.of(plan(ADOPTING, ONE, OTHER));

        assertThat(PlanHash.of(plan(ADOPTING, OTHER, ONE))).isEqualTo(hash);
        assertThat(PlanHash.of(plan(ADOPTING, ONE))).isNotEqualTo(hash);
        assertThat(PlanHash.of(plan(ADOPTING, ONE, member("SLIP0002", "oldhost"))))
                .isNotEqualTo(hash);
        assertThat(PlanHash.of(plan(ADOPTING, ONE, more(OTHER)))).isNotEqualTo(hash);
    }

    @Test
    void refusesADiskThatIsUsedOrUsedTwice() {
        var both =
                adopting(
                        new PoolConfiguration("rpool", List.of()).adopting(GUID),
                        new PoolConfiguration("tank", List.of(vdev(VdevKind.STRIPE, "SLIP0002"))));

        assertThatThrownBy(() -> plan(ADOPTING, ONE, used("SLIP0002")))
                .extracting(thrown -> ((InstallException) thrown).failure())
                .isInstanceOf(DiskInUse.class);
        assertThatThrownBy(() -> plan(both, ONE, OTHER))
                .extracting(thrown -> ((InstallException) thrown).failure())
                .isInstanceOf(AmbiguousDisk.class);
    }

    /// Until both were looked for, a dataset or a folder by that name may be somebody else's.
    @Test
    void undoesNothingButTheImportBeforeTheNamesWereFoundToBeFree() throws InstallException {
        var plan = plan(ADOPTING, ONE);

        assertThat(undone(plan, "adopt-pool rpool", "check-esp SLIP0001"))
                .containsExactly("remove-boot-environment rpool/ROOT/second", "export-pool rpool");
        assertThat(undone(plan)).isEmpty();
    }

    /// A journal that was found on a disk ends before that.
    @Test
    void undoesAllThatCanHaveBeenBegunAfterwards() throws InstallException {
        var kept = "keep-journal SLIP0001 before add-boot-environment rpool/ROOT/second";

        assertThat(undone(plan(ADOPTING, ONE), "adopt-pool rpool", kept))
                .containsExactly(
                        "remove-boot-entry SLIP0001",
                        "remove-boot-environment rpool/ROOT/second",
                        "export-pool rpool",
                        "forget-journal SLIP0001");
    }

    private static List<String> undone(Plan plan, String... begun) {
        return RollBack.of(plan, Set.of(begun)).steps().stream().map(Step::id).toList();
    }

    private static Disk more(Disk disk) {
        var contents = new ArrayList<>(disk.contents());
        contents.add(new Content("4", "swap", "", "u-1", 1 << 20, ""));
        return disk(disk.serial(), contents.toArray(Content[]::new));
    }

    private static AdoptPool adopted(Plan plan) {
        return (AdoptPool) plan.steps().getFirst();
    }

    private static Plan plan(MachineConfiguration configuration, Disk... disks)
            throws InstallException {
        return Planner.plan(MACHINE, configuration, KDL, inventory(disks), IMAGE);
    }
}
