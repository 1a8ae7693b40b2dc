package dev.slipway.agent.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.host.Guest.Contact;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.relay.Echoed;
import dev.slipway.agent.relay.Server;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class BridgeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SharedKey KEY =
            new SharedKey("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final SharedKey OTHER_KEY =
            new SharedKey("fedcba9876543210".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    @Test
    void showsTheGuestsOfAFolderWithTheirMetrics() throws Exception {
        try (var _ = VirtualMachine.at(folder.resolve("one.sock"));
                var _ = VirtualMachine.at(folder.resolve("two.sock"));
                var bridge = bridge(Optional.empty())) {
            var guests = bridge.guests(PATIENCE);

            assertThat(guests)
                    .extracting(guest -> guest.socket().name())
                    .containsExactly("one", "two");
            var metrics = guests.getFirst().metrics().orElseThrow();
            assertThat(metrics.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
            assertThat(metrics.memory()).isGreaterThan(metrics.used());
            assertThat(guests.getFirst().contact()).isEqualTo(Contact.SPEAKING);
        }
    }

    @Test
    void hasAGuestDoASafeCommand() throws Exception {
        try (var _ = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var done = link(bridge).run("ProcessList", Map.of("limit", "1"), PATIENCE);

            assertThat(done.success()).isTrue();
            assertThat(done.out()).contains("\"pid\":1,");
        }
    }

    @Test
    void saysWhyACommandWasNotDone() throws Exception {
        try (var _ = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var refused = link(bridge).run("ProcessKill", Map.of("pid", "none"), PATIENCE);

            assertThat(refused.success()).isFalse();
            assertThat(refused.code()).isEqualTo("wrong_type");
        }
    }

    @Test
    void findsAGuestAgainThatWasLost() throws Exception {
        try (var machine = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var first = link(bridge);
            machine.cut();
            var second = link(bridge);
            while (second == first) {
                second = link(bridge);
            }

            assertThat(second.run("OsInfo", Map.of(), PATIENCE).success()).isTrue();
            assertThatThrownBy(() -> first.open("machine")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void findsAMachineThatAppearsLater() throws Exception {
        try (var bridge = bridge(Optional.empty())) {
            assertThat(bridge.has("late")).isFalse();
            try (var _ = VirtualMachine.at(folder.resolve("late.sock"))) {
                while (!bridge.has("late")) {
                    Thread.onSpinWait();
                }
                assertThat(bridge.link("late", PATIENCE)).isPresent();
            }
        }
    }

    @Test
    void speaksToAGuestThatHasTheSameKey() throws Exception {
        try (var _ = VirtualMachine.withKey(folder.resolve("one.sock"), KEY);
                var bridge = bridge(Optional.of(KEY))) {
            assertThat(link(bridge).run("OsInfo", Map.of(), PATIENCE).success()).isTrue();
        }
    }

    @Test
    void believesNoGuestThatHasAnotherKeyOrNone() throws Exception {
        try (var _ = VirtualMachine.withKey(folder.resolve("one.sock"), OTHER_KEY);
                var _ = VirtualMachine.at(folder.resolve("two.sock"));
                var bridge = bridge(Optional.of(KEY))) {
            assertThat(bridge.link("one", Duration.ofSeconds(2))).isEmpty();
            assertThat(bridge.link("two", Duration.ofSeconds(2))).isEmpty();
        }
    }

    @Test
    void leadsToTheMachineInBothDirections() throws Exception {
        try (var echo = Server.echo();
                var _ = VirtualMachine.leadingTo(folder.resolve("one.sock"), echo.address());
                var bridge = bridge(Optional.empty())) {
            var link = link(bridge);
            assertThat(link.greeting().orElseThrow().leadsToMachine()).isTrue();

            assertThat(echoed(link.open(Greeting.MACHINE), 3_000_000)).isTrue();
        }
    }

    @Test
    void leadsAGuestToWhatTheOperatorAllowedOnly() throws Exception {
        try (var echo = Server.echo();
                var machine = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var _ = link(bridge);
            var there = echo.address().toString();
            assertThatThrownBy(() -> machine.open(there)).hasMessage("unreachable");

            bridge.allow("one", List.of(echo.address()));

            assertThat(echoed(machine.open(there), 3_000_000)).isTrue();
            assertThatThrownBy(() -> machine.open("127.0.0.1:1")).hasMessage("denied");
            assertThatThrownBy(() -> machine.open("machine")).hasMessage("denied");
        }
    }

    @Test
    void leadsToWhatThisHostServesByTheNameThatIsMeantForThat() throws Exception {
        try (var echo = Server.echo();
                var machine = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var _ = link(bridge);
            var there = new Address(Bridge.OPERATOR, echo.address().port());
            assertThatThrownBy(() -> machine.open(there.toString())).hasMessage("unreachable");

            bridge.allow("one", List.of(there));

            assertThat(echoed(machine.open(there.toString()), 3_000)).isTrue();
            assertThatThrownBy(() -> machine.open(echo.address().toString())).hasMessage("denied");
        }
    }

    @Test
    void hasCommandsDoneAllTheWhileThatAnImageStreams() throws Exception {
        var more = new CountDownLatch(20);
        try (var registry = Server.with(socket -> speak(socket, more));
                var machine = VirtualMachine.at(folder.resolve("one.sock"));
                var bridge = bridge(Optional.empty())) {
            var link = link(bridge);
            bridge.allow("one", List.of(registry.address()));
            var image = machine.open(registry.address().toString());
            var reading = Thread.ofVirtual().start(() -> drain(image));
            while (more.getCount() > 0) {
                assertThat(link.run("OsInfo", Map.of(), PATIENCE).success()).isTrue();
                more.countDown();
            }
            reading.join();
        }
    }

    private static void speak(Socket socket, CountDownLatch more) throws IOException {
        var bytes = new byte[100_000];
        while (more.getCount() > 0) {
            socket.getOutputStream().write(bytes);
        }
    }

    private static void drain(ByteStream stream) {
        try {
            var bytes = new byte[10_000];
            while (stream.read(bytes) >= 0) {
                // it is the next one that counts
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void carriesAStreamOfASignedConversation() throws Exception {
        try (var echo = Server.echo();
                var machine = VirtualMachine.withKey(folder.resolve("one.sock"), KEY);
                var bridge = bridge(Optional.of(KEY))) {
            var _ = link(bridge);
            bridge.allow("one", List.of(echo.address()));

            assertThat(echoed(machine.open(echo.address().toString()), 300_000)).isTrue();
        }
    }

    private Bridge bridge(Optional<SharedKey> key) {
        return Bridge.with(new GuestFolders(List.of(folder)), key);
    }

    private static GuestLink link(Bridge bridge) throws InterruptedException {
        return bridge.link("one", PATIENCE).orElseThrow();
    }

    private static boolean echoed(ByteStream stream, int length) throws Exception {
        var sent = Echoed.bytes(length);
        return Arrays.equals(sent, Echoed.over(stream, sent));
    }

    @Test
    void knowsMachinesByTheirSocketsAndLeavesOthersAlone() throws Exception {
        var libvirt = Files.createDirectories(folder.resolve("domain-3-web.prod"));
        try (var _ = VirtualMachine.at(libvirt.resolve("org.infinibay.agent"));
                var _ = VirtualMachine.at(folder.resolve("db.sock"));
                var _ = VirtualMachine.at(folder.resolve("db.qmp"))) {
            Files.createFile(folder.resolve("file.sock"));

            assertThat(new GuestFolders(List.of(folder, folder.resolve("none"))).look())
                    .extracting(GuestSocket::name)
                    .containsExactly("db", "web.prod");
        }
    }
}
