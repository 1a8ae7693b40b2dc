package dev.slipway.core.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.live.start.NetworkFallback.Outcome;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LiveNetworkCommandTest {
    private final StringWriter screen = new StringWriter();
    private final List<FallbackNetwork> settled = new ArrayList<>();

    /// Of a machine with one link that is up.
    @Test
    void givesTheLinkWhatWasTyped() {
        type("192.0.2.50/24\n192.0.2.1\n192.0.2.2\n", "eth0");

        assertThat(settled)
                .containsExactly(
                        new FallbackNetwork(
                                Optional.empty(),
                                "192.0.2.50/24",
                                Optional.of("192.0.2.1"),
                                List.of("192.0.2.2")));
        assertThat(screen.toString()).contains("Network: eth0 has 192.0.2.50/24");
    }

    @Test
    void asksAgainForWhatIsNoAddress() {
        type("192.0.2.50\n192.0.2.300/24\n192.0.2.50/24\n192.0.2\n\n\n", "eth0");

        assertThat(settled)
                .containsExactly(
                        new FallbackNetwork(
                                Optional.empty(), "192.0.2.50/24", Optional.empty(), List.of()));
    }

    @Test
    void asksWhichLinkWhereItIsNotTheOnlyOne() {
        type("192.0.2.50/24\n\n\neth1\n", "eth0", "eth1");

        assertThat(settled).extracting(FallbackNetwork::link).last().isEqualTo(Optional.of("eth1"));
        assertThat(screen.toString()).contains("eth0, eth1", "Network: eth1 has 192.0.2.50/24");
    }

    @Test
    void changesNothingWhereNothingIsTyped() {
        type("\n", "eth0");
        type("", "eth0");
        type("192.0.2.50/24\n\n\neth7\n", "eth0", "eth1");

        assertThat(settled).extracting(FallbackNetwork::link).containsOnly(Optional.empty());
        assertThat(screen.toString()).contains("Nothing was changed").doesNotContain("has 192");
    }

    private void type(String text, String... links) {
        var keyboard = new ByteArrayInputStream(text.getBytes(UTF_8));
        var command = new LiveNetworkCommand(keyboard, network -> settle(network, List.of(links)));
        assertThat(new CommandLine(command).setOut(new PrintWriter(screen, true)).execute())
                .isEqualTo(Exit.DONE);
    }

    private Outcome settle(FallbackNetwork network, List<String> links) {
        settled.add(network);
        var meant =
                network.link()
                        .or(
                                () ->
                                        links.size() == 1
                                                ? Optional.of(links.getFirst())
                                                : Optional.empty());
        return meant.<Outcome>map(link -> new Outcome.Set(link, network.address()))
                .orElseGet(() -> new Outcome.NoLink(links));
    }
}
