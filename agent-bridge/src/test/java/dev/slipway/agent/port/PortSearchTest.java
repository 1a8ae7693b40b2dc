package dev.slipway.agent.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.port.PortSearch.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortSearchTest {
    @TempDir Path root;

    @Test
    void prefersTheNameThatHostsDocument() throws IOException {
        link("a.port");
        var documented = link("org.infinibay.agent");

        assertThat(search().find()).contains(documented);
    }

    @Test
    void takesAnotherNamedPortWhereOursIsMissing() throws IOException {
        link("z.port.b");
        var first = link("z.port.a");

        assertThat(search().find()).contains(first);
    }

    @Test
    void leavesThePortsOfOtherAgentsAlone() throws IOException {
        link("org.qemu.guest_agent.0");
        link("com.redhat.spice.0");
        port("vport0p3", "org.spice-space.webdav.0");

        assertThat(search().find()).isEmpty();
        assertThat(search().all()).hasSize(3).allMatch(Found::ofOthers);
    }

    @Test
    void findsPortsByNameWhereNothingMakesLinks() throws IOException {
        port("vport0p1", "org.qemu.guest_agent.0");
        port("vport0p2", "org.infinibay.agent");

        assertThat(search().find()).contains(root.resolve("dev/vport0p2"));
    }

    @Test
    void takesAPortWithoutANameLastAndNeverAConsole() throws IOException {
        port("vport0p0", "");
        assertThat(search().find()).isEmpty();

        port("vport1p1", "");
        assertThat(search().find()).contains(root.resolve("dev/vport1p1"));

        var named = link("some.port");
        assertThat(search().find()).contains(named);
    }

    @Test
    void countsAPortOnceThatHasALink() throws IOException {
        var link = link("org.infinibay.agent");
        port("vport0p1", "org.infinibay.agent");

        assertThat(search().all()).containsExactly(new Found("org.infinibay.agent", link));
    }

    @Test
    void findsNothingInAGuestWithoutPorts() throws IOException {
        assertThat(search().find()).isEmpty();
    }

    private PortSearch search() {
        return new PortSearch(root.resolve("dev"), root.resolve("sys/class/virtio-ports"));
    }

    private Path link(String name) throws IOException {
        return Files.createFile(
                Files.createDirectories(root.resolve("dev/virtio-ports")).resolve(name));
    }

    private void port(String device, String name) throws IOException {
        var folder = Files.createDirectories(root.resolve("sys/class/virtio-ports/" + device));
        Files.writeString(folder.resolve("name"), name + "\n");
    }
}
