package dev.slipway.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.monitor.Family.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {
    @Test
    void writesWhatPrometheusReads() {
        var links =
                Family.counter(
                        "slipway_link_sent_bytes_total",
                        "Sent.",
                        List.of(
                                new Sample(Map.of("link", "eth0", "a", "b"), 12_345_678_901L),
                                new Sample(Map.of("link", "\"\\\n"), 0.5)));
        var families = List.of(Family.gauge("slipway_load1", "Load\\\n.", 1), links);

        assertThat(Exposition.text(families))
                .isEqualTo(
                        """
                        # HELP slipway_load1 Load\\\\\\n.
                        # TYPE slipway_load1 gauge
                        slipway_load1 1
                        # HELP slipway_link_sent_bytes_total Sent.
                        # TYPE slipway_link_sent_bytes_total counter
                        slipway_link_sent_bytes_total{a="b",link="eth0"} 12345678901
                        slipway_link_sent_bytes_total{link="\\"\\\\\\n"} 0.5
                        """);
    }

    @Test
    void leavesOutWhatHasNoSample() {
        assertThat(Exposition.text(List.of(Family.gauge("slipway_none", "None.", List.of()))))
                .isEmpty();
    }
}
