package dev.slipway.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private final FakeBench bench = new FakeBench();
    private final Survey survey = bench.job().survey();

    @Test
    void looksAtAllPartsOfAMachineThatIsClaimedAndForgetsThemWithIt() throws Exception {
        assertThat(survey.sheet().get()).isEmpty();

        bench.holding(bench.claim());
        assertThat(survey.sheet().get())
                .hasValueSatisfying(
                        sheet ->
                                assertThat(sheet.inventory())
                                        .isEqualTo(
                                                bench.job()
                                                        .draft()
                                                        .get()
                                                        .inventory()
                                                        .orElseThrow()));

        bench.job().letGo();
        assertThat(survey.sheet().get()).isEmpty();
    }

    @Test
    void leavesTheMachineClaimedWhereItCannotTell() {
        var claim = bench.claim();
        claim.fails(new NotOffered("node01", "sheet"));

        bench.job().hold(new Hold(new FakeMachine("node01", claim), claim));

        assertThat(survey.sheet().get()).isEmpty();
        assertThat(bench.job().hold().get()).isPresent();
    }
}
