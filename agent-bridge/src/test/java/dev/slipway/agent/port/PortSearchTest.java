package dev.slipway.agent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortSearchTest {
    @TempDir Path ports;

    @Test
    void prefersTheNameThatHostsDocument() throws IOException {
        port("a.port");
        var documented = port("org.infinibay.agent");

        assertThat(new PortSearch(ports).find()).contains(documented);
    }

    @Test
    void takesAnotherNamedPortWhereOursIsMissing() throws IOException {
        port("org.infinibay.0.b");
        var first = port("org.infinibay.0.a");

        assertThat(new PortSearch(ports).find()).contains(first);
    }

    @Test
    void leavesThePortsOfOtherAgentsAlone() throws IOException {
        port("org.qemu.guest_agent.0");
        port("com.redhat.spice.0");

        assertThat(new PortSearch(ports).find()).isEmpty();
    }

    @Test
    void findsNothingInAGuestWithoutPorts() throws IOException {
        assertThat(new PortSearch(ports.resolve("absent")).find()).isEmpty();
    }

    private Path port(String name) throws IOException {
        return Files.createFile(ports.resolve(name));
    }
}
