package dev.slipway.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakePage;
import dev.slipway.app.job.Stage;
import dev.slipway.app.shell.PageModel;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.machine.MachineAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetPageModelTest {
    private final FakeBench bench = new FakeBench();
    private final Fleet fleet = bench.fleet();
    private final Map<Member, FakePage> reviews = new HashMap<>();
    private final Map<Member, FakePage> installations = new HashMap<>();
    private final FleetPageModel review =
            new FleetPageModel(fleet, each -> new ReadOnlyObjectWrapper<>(reviewOf(each)));
    private final FleetPageModel underWay =
            new FleetPageModel(fleet, each -> each.job().stage().map(at -> at(at, each)));

    @BeforeEach
    void threeMachinesAreChosen() {
        fleet.choose(IntStream.rangeClosed(1, 3).mapToObj(FleetPageModelTest::machine).toList());
    }

    @Test
    void isOnScreenForAllMachinesAtOnce() {
        review.enter();
        review.leave();

        assertThat(fleet.members())
                .allSatisfy(each -> assertThat(story(each)).containsExactly("enter", "leave"));
    }

    @Test
    void missesWhatAnyMachineMissesAndSaysWhich() {
        reviewOf(member(1)).misses("Type the tail.");
        reviewOf(member(2)).misses("Claim it.");
        assertThat(review.missing().get()).isEqualTo("node02: Type the tail.");

        reviewOf(member(1)).misses("");
        assertThat(review.missing().get()).isEqualTo("node03: Claim it.");

        fleet.leaveOut(member(2));
        assertThat(review.missing().get()).isEmpty();
    }

    @Test
    void saysNoNameWhereThereIsOnlyOne() {
        fleet.choose(List.of(machine(1)));

        reviewOf(member(0)).misses("Type the tail.");

        assertThat(review.missing().get()).isEqualTo("Type the tail.");
    }

    @Test
    void waitsForWhatTheSelectedOneWaitsFor() {
        bench.background().hold();
        reviewOf(member(1)).activity().run("node02 plans", () -> "", _ -> {});
        assertThat(review.activity().waiting().get()).isEmpty();

        fleet.select(member(1));
        assertThat(review.activity().waiting().get()).contains("node02 plans");

        review.activity().cancel();
        assertThat(reviewOf(member(1)).activity().waiting().get()).isEmpty();
    }

    @Test
    void isNotLeftAndLeavesNoMachineOutThatWasToldToBeginAndHasNotAnswered() {
        review.enter();
        bench.background().hold();
        reviewOf(member(1)).activity().bind("node02 begins", () -> "i-1", _ -> {}, _ -> {});

        assertThat(review.bound().get()).isTrue();
        assertThat(fleet.mayLeaveOut(member(1))).isFalse();
        assertThat(fleet.mayLeaveOut(member(2))).isTrue();

        bench.background().runHeld();
        assertThat(review.bound().get()).isFalse();
        assertThat(fleet.mayLeaveOut(member(1))).isTrue();
    }

    @Test
    void leavesAloneWhatIsStillToBeConfirmedWhenAnotherBegins() {
        fleet.members().forEach(each -> each.job().review(Purpose.INSTALL));
        review.enter();

        member(0).job().begun("i-1");
        review.leave();
        underWay.enter();

        assertThat(story(member(0))).containsExactly("enter", "leave");
        assertThat(story(member(1))).containsExactly("enter");
        assertThat(installations.get(member(0)).story()).containsExactly("enter");
    }

    @Test
    void followsEachMachineToWhereItIs() {
        fleet.members().forEach(each -> each.job().begun("i-1"));
        underWay.enter();

        member(2).job().review(Purpose.ROLL_BACK);

        assertThat(installations.get(member(2)).story()).containsExactly("enter", "leave");
        assertThat(story(member(2))).containsExactly("enter");
        assertThat(installations.get(member(1)).story()).containsExactly("enter");
    }

    private PageModel at(Stage stage, Member member) {
        return stage == Stage.REVIEWING ? reviewOf(member) : installationOf(member);
    }

    private FakePage reviewOf(Member member) {
        return reviews.computeIfAbsent(member, _ -> new FakePage(bench, ""));
    }

    private FakePage installationOf(Member member) {
        return installations.computeIfAbsent(member, _ -> new FakePage(bench, ""));
    }

    private List<String> story(Member member) {
        return reviewOf(member).story();
    }

    private Member member(int place) {
        return fleet.members().get(place);
    }

    private static ChosenMachine machine(int number) {
        var address = new MachineAddress("192.0.2.1" + number, 8443);
        return new ChosenMachine("id-" + number, "node0" + number, address, true);
    }
}
