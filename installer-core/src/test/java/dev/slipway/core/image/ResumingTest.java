package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.source.Notice.RangesDoubted;
import dev.slipway.core.image.source.Notice.Resumed;
import dev.slipway.core.image.source.Notice.StartedOver;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Transfers that are cut, and ranges.
class ResumingTest extends Pulling {
    private static final int RANGE = 4 << 20;

    @Test
    void goesOnWhereItWasCut() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.cutAfter(CUT, true).times(2, Behaviour.honest()));

        unpack();
        assertThat(registry.askedForLayers())
                .extracting(Request::from)
                .containsExactly(0, CUT, 2 * CUT);
        assertThat(registry.askedForLayers().getLast().header("If-Range")).isEqualTo("\"same\"");
        assertThat(heard.notices(Resumed.class)).contains(new Resumed(registry.authority(), CUT));
    }

    /// The second range is cut whenever it is asked for from its start.
    @Test
    void goesOnInTheMiddleOfARange() throws Exception {
        holding(LARGE);
        registry.layers(
                (request, blob, out) ->
                        (request.from() == RANGE
                                        ? Behaviour.cutAfter(CUT, true)
                                        : Behaviour.honest())
                                .answer(request, blob, out));

        unpack();
        assertThat(heard.notices(Resumed.class))
                .containsExactly(new Resumed(registry.authority(), RANGE + CUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void passesOverWhatItHasWhereThereAreNoRanges(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.cutAfter(CUT, false).times(1, Behaviour.withoutRanges()));

        unpack();
        assertThat(heard.notices(StartedOver.class))
                .containsExactly(new StartedOver(registry.authority(), CUT));
    }

    @Test
    void goesOnInOneStreamWhereRangesAreServedNoMore() throws Exception {
        holding(LARGE);
        registry.layers(Behaviour.honest().times(1, Behaviour.withoutRanges()));

        unpack();
        assertThat(heard.last().downloaded()).isEqualTo(heard.last().total());
    }

    @Test
    void doesNotBelieveARangeThatIsAnother() throws Exception {
        holding(LARGE);
        registry.layers(Behaviour.wrongRange());

        unpack();
        assertThat(heard.notices(RangesDoubted.class))
                .containsExactly(new RangesDoubted(registry.authority()));
    }

    @Test
    void fetchesSeveralRangesOfALargeLayerAtTheSameTime() throws Exception {
        holding(LARGE);
        var together = new CyclicBarrier(3);
        registry.layers(
                (request, blob, out) -> {
                    if (request.from() > 0) {
                        meet(together);
                    }
                    Behaviour.honest().answer(request, blob, out);
                });

        unpack();
        assertThat(registry.askedForLayers()).hasSize(4);
    }

    private static void meet(CyclicBarrier together) throws InterruptedException {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.BrokenBarrierException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the other ranges were not asked for", e);
        }
    }
}
