package dev.slipway.core.check;

import static dev.slipway.core.AdoptedPools.GUID;
import static dev.slipway.core.AdoptedPools.adopting;
import static dev.slipway.core.AdoptedPools.label;
import static dev.slipway.core.AdoptedPools.member;
import static dev.slipway.core.AdoptedPools.used;
import static dev.slipway.core.AdoptedPools.withoutEsp;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Samples;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Observations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdoptionChecksTest {
    private static final MachineConfiguration ADOPTING = adopting("rpool", GUID);
    private static final Disk ONE = member("SLIP0001", "host, exported");
    private static final Disk OTHER = member("SLIP0002", "host, exported");

    @Test
    void findsNothingWrongWithAPoolThatWasExported() {
        assertThat(check(ADOPTING, ONE, OTHER)).isEmpty();
    }

    @Test
    void saysWhoHoldsThePoolBecauseItWillBeImportedByForce() {
        var held = check(ADOPTING, ONE, member("SLIP0002", "oldhost"));

        assertThat(held).extracting(Problem::code).containsExactly("adopt-held");
        assertThat(held.getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(held.getFirst().cause()).contains("oldhost");
    }

    @Test
    void listsThePoolsThatAreThereInsteadOfOneThatIsNot() {
        var unknown = check(adopting("rpool", "42"), ONE);

        assertThat(unknown).extracting(Problem::code).contains("adopt-unknown");
        assertThat(unknown.getFirst().cause()).contains("rpool (" + GUID + ")");
    }

    @Test
    void refusesAnotherName() {
        assertThat(codes(adopting("tank", GUID), ONE)).containsExactly("adopt-name");
    }

    @Test
    void refusesLabelsThatCannotBeOfOnePool() {
        var copy = disk("SLIP0002", label("copy", ""));

        assertThat(codes(ADOPTING, ONE, copy)).contains("adopt-ambiguous");
    }

    @Test
    void refusesTwoLabelsOnOneDisk() {
        var twice = disk("SLIP0002", label("rpool", "exported"), label("rpool", "exported"));

        assertThat(codes(ADOPTING, ONE, twice)).contains("adopt-ambiguous");
    }

    @Test
    void refusesAPoolThatWasDestroyed() {
        assertThat(codes(ADOPTING, member("SLIP0001", "host, destroyed")))
                .contains("adopt-destroyed");
    }

    @Test
    void refusesADiskThatIsUsedAndOffersNoOtherLayoutForIt() {
        var problems = check(ADOPTING, ONE, used("SLIP0002"));

        assertThat(problems).extracting(Problem::code).containsExactly("disk-in-use");
        var inventory = inventory(ONE, used("SLIP0002"), Samples.C);
        assertThat(
                        new Alternatives(ADOPTING, inventory, Optional.empty(), Observations.none())
                                .to(problems))
                .isEmpty();
    }

    @Test
    void refusesADiskThatSomethingElseIsMadeOf() {
        var both =
                adopting(
                        new PoolConfiguration("rpool", List.of()).adopting(GUID),
                        new PoolConfiguration("tank", List.of(vdev(VdevKind.STRIPE, "SLIP0002"))));

        assertThat(codes(both, ONE, OTHER)).contains("disk-duplicate");
    }

    @Test
    void refusesAPoolThatNothingCouldStart() {
        assertThat(codes(ADOPTING, withoutEsp("SLIP0001"))).contains("adopt-boots-not");
    }

    @Test
    void warnsOfADiskThatDoesNotStartTheMachineAlone() {
        var problems = check(ADOPTING, ONE, withoutEsp("SLIP0002"));

        assertThat(problems).extracting(Problem::code).containsExactly("adopt-without-esp");
        assertThat(problems.getFirst().object()).isEqualTo("SLIP0002");
    }

    private static List<String> codes(MachineConfiguration configuration, Disk... disks) {
        return check(configuration, disks).stream().map(Problem::code).toList();
    }

    private static List<Problem> check(MachineConfiguration configuration, Disk... disks) {
        return Checks.of(configuration, inventory(disks), Optional.empty());
    }
}
