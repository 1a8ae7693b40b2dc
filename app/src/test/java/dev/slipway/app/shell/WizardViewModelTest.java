package dev.slipway.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakePage;
import dev.slipway.app.shell.StepState.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WizardViewModelTest {
    private static final int POINT_OF_NO_RETURN = 3;

    private final FakeBench bench = new FakeBench();
    private final FakePage first = new FakePage(bench, "choose");
    private final FakePage second = new FakePage(bench, "claim");
    private final FakePage review = new FakePage(bench, "type");
    private final FakePage install = new FakePage(bench, "runs");
    private final FakePage done = new FakePage(bench, "");
    private final WizardViewModel wizard =
            new WizardViewModel(
                    List.of("1", "2", "3", "4", "5"),
                    List.of(first, second, review, install, done),
                    POINT_OF_NO_RETURN,
                    bench.bench().messages());

    @Test
    void staysWhereSomethingIsMissingAndSaysWhat() {
        wizard.next();

        assertThat(wizard.current().get()).isZero();
        assertThat(wizard.mayGoOn().get()).isFalse();
        assertThat(wizard.status().get()).isEqualTo("choose");
    }

    @Test
    void finishesAPageBeforeItLeavesIt() {
        first.misses("");
        wizard.start();

        wizard.next();

        assertThat(first.story()).containsExactly("enter", "finish", "leave");
        assertThat(second.story()).containsExactly("enter");
    }

    @Test
    void locksWhatComesAfterSomethingThatIsMissing() {
        first.misses("");

        assertThat(wizard.steps())
                .extracting(StepState::kind)
                .containsExactly(Kind.CURRENT, Kind.OPEN, Kind.LOCKED, Kind.LOCKED, Kind.LOCKED);
        assertThat(wizard.steps().get(2).why()).isEqualTo("claim");
    }

    @Test
    void doesNotGoToALockedStep() {
        wizard.goTo(2);

        assertThat(wizard.current().get()).isZero();
    }

    @Test
    void reopensAStepThatIsDone() {
        first.misses("");
        wizard.next();

        wizard.goTo(0);

        assertThat(wizard.current().get()).isZero();
        assertThat(second.story()).containsExactly("enter", "leave");
    }

    @Test
    void saysOnlyWhatIsMissingHereOnAPageThatStandsAlone() {
        review.standAlone();

        wizard.show(2);

        assertThat(wizard.status().get()).isEqualTo("type");
    }

    @Test
    void goesBackNoFurtherThanToThePageThatMissesSomething() {
        review.standAlone();
        wizard.show(2);

        wizard.back();

        assertThat(wizard.current().get()).isZero();
    }

    @Test
    void neverPassesThePointOfNoReturnByHand() {
        readyToInstall();

        wizard.next();
        wizard.goTo(POINT_OF_NO_RETURN);

        assertThat(wizard.mayGoOn().get()).isFalse();
        assertThat(wizard.current().get()).isEqualTo(2);
    }

    @Test
    void neverComesBackOverThePointOfNoReturnByHand() {
        readyToInstall();
        wizard.show(POINT_OF_NO_RETURN);

        wizard.back();
        wizard.goTo(0);

        assertThat(wizard.mayGoBack().get()).isFalse();
        assertThat(wizard.current().get()).isEqualTo(POINT_OF_NO_RETURN);
        assertThat(wizard.steps().getFirst().why()).contains("has begun");
    }

    @Test
    void isNotLedAwayByHandFromWhatMustBeWaitedFor() {
        readyToInstall();
        bench.background().hold();
        review.activity().bind("node01 begins", () -> "i-1", _ -> {}, _ -> {});

        wizard.back();
        wizard.goTo(0);

        assertThat(wizard.mayGoBack().get()).isFalse();
        assertThat(wizard.current().get()).isEqualTo(2);

        bench.background().runHeld();
        wizard.back();
        assertThat(wizard.current().get()).isEqualTo(1);
    }

    @Test
    void comesBackToTheLogFromTheEndThoughTheClaimIsGone() {
        readyToInstall();
        wizard.show(4);
        second.misses("claim");

        wizard.back();

        assertThat(wizard.current().get()).isEqualTo(POINT_OF_NO_RETURN);
    }

    @Test
    void saysWhatItWaitsForBeforeWhatIsMissing() {
        bench.background().hold();
        first.activity().run("node01 answers", () -> "", _ -> {});
        bench.seconds().pass(3);

        assertThat(wizard.status().get()).isEqualTo("Waiting: node01 answers (3 s)");
    }

    private void readyToInstall() {
        first.misses("");
        second.misses("");
        wizard.next();
        wizard.next();
        review.misses("");
    }
}
