package dev.slipway.agent.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundPortTest {
    private final Map<String, Optional<PortInfo>> ports = new LinkedHashMap<>();

    private final PortListing listing =
            new PortListing() {
                @Override
                public List<String> paths() {
                    return List.copyOf(ports.keySet());
                }

                @Override
                public Optional<PortInfo> info(String path) {
                    return ports.getOrDefault(path, Optional.empty());
                }
            };

    @Test
    void prefersTheNameThatHostsDocumentThenAnyOtherThenNone() throws IOException {
        port("a", 3, "");
        port("b", 2, "some.port");
        port("c", 4, "org.infinibay.0");
        port("d", 1, "org.infinibay.agent");

        assertThat(FoundPort.all(listing))
                .extracting(FoundPort::path)
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void leavesThePortsOfOtherAgentsAndConsolesAlone() throws IOException {
        port("qemu", 1, "org.qemu.guest_agent.0");
        port("spice", 2, "com.redhat.spice.0");
        port("console", 0, "");

        assertThat(FoundPort.best(listing)).isEmpty();

        port("ours", 3, "org.infinibay.agent");
        assertThat(FoundPort.best(listing)).map(FoundPort::path).contains("ours");
    }

    @Test
    void leavesAPortThatSomebodyHas() throws IOException {
        ports.put("busy", Optional.empty());
        assertThat(FoundPort.best(listing)).isEmpty();

        port("free", 5, "");
        assertThat(FoundPort.best(listing)).map(FoundPort::path).contains("free");
    }

    private void port(String path, int id, String name) {
        ports.put(path, Optional.of(new PortInfo(id, true, name)));
    }
}
