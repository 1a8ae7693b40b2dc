package dev.slipway.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.job.Hold;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.MachineAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final String WRITTEN =
            """
            pool "rpool" { vdev "stripe" { disks "serial:S4EVNX0R1234A" } }
            image "oci://registry.example.org/debian:13"
            sysconfig { hostname "node01" }
            """;

    private final FakeBench bench = new FakeBench();
    private final Fleet fleet = bench.fleet();

    @Test
    void isOneWithoutAMachineAtFirst() {
        assertThat(fleet.members()).containsExactly(fleet.first());
        assertThat(fleet.several().get()).isFalse();
        assertThat(fleet.idle()).isTrue();
    }

    @Test
    void givesEachMachineAJobOfItsOwn() {
        choose(1, 2, 3);

        assertThat(fleet.members())
                .extracting(member -> member.hostname().getValue())
                .containsExactly("node01", "node02", "node03");
        assertThat(fleet.members()).extracting(Member::job).doesNotHaveDuplicates();
        assertThat(fleet.first().job()).isSameAs(bench.job());
        assertThat(fleet.words().getValue()).isEqualTo("node01 and 2 more");
    }

    @Test
    void givesBackWhoIsNotChosenAnyMore() {
        choose(1, 2, 3);
        var claim = hold(fleet.members().get(2), 3);

        choose(1, 2);

        assertThat(claim.calls()).containsExactly("release");
        assertThat(fleet.members()).hasSize(2);
    }

    @Test
    void keepsWhatItKnowsOfAMachineThatStaysChosen() {
        choose(1, 2);
        var second = fleet.members().get(1);
        hold(second, 2);

        choose(1, 2, 3);

        assertThat(fleet.members().get(1)).isSameAs(second);
        assertThat(second.job().hold().get()).isPresent();
    }

    @Test
    void letsTheOthersFollowTheFirst() {
        choose(1, 2, 3);
        seen(0, Samples.inventory());
        seen(1, Samples.likewise(2));
        seen(2, Samples.likewise(3));

        write(WRITTEN);

        assertThat(kdl(1)).contains("node02", "S4EVNX0R1232D");
        assertThat(kdl(2)).contains("node03", "S4EVNX0R1233D");
    }

    @Test
    void letsOneFollowAsSoonAsItWasLookedAt() {
        choose(1, 2);
        seen(0, Samples.inventory());
        write(WRITTEN);
        assertThat(draft(1).kdl()).isEmpty();

        seen(1, Samples.likewise(2));

        assertThat(kdl(1)).contains("node02");
    }

    @Test
    void callsThemByThePatternThatWasTyped() {
        choose(1, 2);
        seen(0, Samples.inventory());
        seen(1, Samples.likewise(2));
        fleet.call(NamePattern.parse("n{n}-east"));

        write(WRITTEN.replace("node01", "n1-east"));

        assertThat(kdl(1)).contains("n2-east");
    }

    @Test
    void tellsWhoDoesNotFitAndGivesItNothing() {
        choose(1, 2);
        seen(0, Samples.inventory());
        seen(1, Samples.inventory(List.of()));

        write(WRITTEN);

        assertThat(draft(1).kdl()).isEmpty();
        assertThat(fleet.members().get(1).misfits().get())
                .containsExactly(new Misfit.NoDisk(Samples.inventory().disks().getFirst()));
    }

    @Test
    void pinsTheImageThatTheFirstOneFound() {
        choose(1, 2);
        seen(0, Samples.inventory());
        seen(1, Samples.likewise(2));
        write(WRITTEN);
        var named = new ImageConfiguration(Samples.REFERENCE, false);

        bench.job()
                .change(
                        draft ->
                                draft.withImage(
                                        Optional.of(new ImageDraft(named, Samples.image()))));

        assertThat(kdl(1)).contains(Samples.REFERENCE + "@" + Samples.image().digest());
        assertThat(kdl(0)).doesNotContain("@sha256:");
    }

    @Test
    void leavesNamesAndAddressesToTheOthersWhereOneIsLeftOut() {
        choose(1, 2, 3);
        seen(0, Samples.inventory());
        seen(1, Samples.likewise(2));
        seen(2, Samples.likewise(3));
        write(WRITTEN);

        fleet.leaveOut(fleet.members().get(1));

        assertThat(fleet.members()).hasSize(2);
        assertThat(kdl(1)).contains("node03");
    }

    @Test
    void leavesOutNeitherTheFirstNorWhoIsInstalling() {
        choose(1, 2);
        var second = fleet.members().get(1);
        hold(second, 2);
        assertThat(fleet.mayLeaveOut(fleet.first())).isFalse();
        assertThat(fleet.mayLeaveOut(second)).isTrue();

        second.job().begun("i-1");
        fleet.leaveOut(second);

        assertThat(fleet.members()).hasSize(2);
        assertThat(fleet.mayLeaveOut(fleet.first())).isTrue();
    }

    @Test
    void goesOnWithoutTheFirst() {
        choose(1, 2, 3);
        seen(0, Samples.inventory());
        seen(2, Samples.likewise(3));
        write(WRITTEN);
        hold(fleet.members().get(1), 2);
        fleet.members().get(1).job().begun("i-1");

        fleet.leaveOut(fleet.first());

        assertThat(fleet.members()).hasSize(2);
        assertThat(kdl(1)).as("of who is still to be confirmed").contains("node03");
        assertThat(fleet.selected().get()).isSameAs(fleet.members().getFirst());
    }

    @Test
    void changesNothingForWhoHasBegun() {
        choose(1, 2);
        seen(0, Samples.inventory());
        seen(1, Samples.likewise(2));
        write(WRITTEN);
        fleet.members().get(1).job().begun("i-1");

        write(WRITTEN.replace("node01", "web01"));

        assertThat(kdl(1)).contains("node02");
    }

    @Test
    void tellsWhenAMachineComesToAnotherStage() {
        var moves = new AtomicInteger();
        fleet.whenMoved(moves::incrementAndGet);
        choose(1, 2);
        assertThat(moves).hasValue(0);

        fleet.members().get(1).job().begun("i-1");

        assertThat(moves).hasValue(1);
        assertThat(fleet.begun()).isTrue();
        assertThat(fleet.ended()).isFalse();
    }

    @Test
    void goesFromOneMachineToTheNextAndNoFurther() {
        choose(1, 2);

        fleet.step(1);
        fleet.step(1);
        assertThat(fleet.selected().get()).isSameAs(fleet.members().get(1));

        fleet.step(-1);
        fleet.step(-1);
        assertThat(fleet.selected().get()).isSameAs(fleet.first());
    }

    @Test
    void startsOverWithNoMachine() {
        choose(1, 2);
        var claim = hold(fleet.members().get(1), 2);

        fleet.startOver();

        assertThat(fleet.idle()).isTrue();
        assertThat(fleet.members()).containsExactly(fleet.first());
        assertThat(claim.calls()).containsExactly("release");
    }

    private void choose(int... numbers) {
        fleet.choose(Arrays.stream(numbers).mapToObj(FleetTest::machine).toList());
    }

    private static ChosenMachine machine(int number) {
        var address = new MachineAddress("192.0.2.1" + number, 8443);
        return new ChosenMachine("id-" + number, "node0" + number, address, true);
    }

    private FakeClaim hold(Member member, int number) {
        var claim = new FakeClaim(bench.seconds(), FakeStory.whole().hangingAt(0));
        member.job().hold(new Hold(new FakeMachine("node0" + number, claim), claim));
        return claim;
    }

    private void seen(int place, Inventory inventory) {
        fleet.members().get(place).job().change(draft -> draft.seen(inventory));
    }

    private void write(String kdl) {
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(kdl)));
    }

    private Draft draft(int place) {
        return fleet.members().get(place).job().draft().get();
    }

    private String kdl(int place) {
        return Optional.of(draft(place)).flatMap(Draft::kdl).orElseThrow();
    }
}
