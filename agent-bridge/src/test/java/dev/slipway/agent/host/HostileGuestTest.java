package dev.slipway.agent.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.host.Guest.Contact;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a guest can say to harm its host.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class HostileGuestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String METRICS =
            "{'type':'metrics','data':{'system':{'system':{'hostname':'%s'}}}}";

    @TempDir Path folder;
    private ServerSocketChannel socket;
    private Bridge bridge;
    private BufferedReader in = new BufferedReader(Reader.nullReader());
    private OutputStream out = OutputStream.nullOutputStream();
    private int stream;

    @BeforeEach
    void open() throws Exception {
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("vm.sock")));
        bridge = Bridge.with(new GuestFolders(List.of(folder)), Optional.empty());
        assertThat(bridge.has("vm")).isTrue();
        accept();
    }

    private void accept() throws IOException {
        accept(socket);
    }

    private void accept(ServerSocketChannel from) throws IOException {
        var host = from.accept();
        in = new BufferedReader(new InputStreamReader(Channels.newInputStream(host), UTF_8));
        out = Channels.newOutputStream(host);
    }

    @AfterEach
    void close() throws IOException {
        bridge.close();
        socket.close();
    }

    @Test
    void isNotBelievedBeforeItAnswersTheGreeting() throws Exception {
        say(METRICS.formatted("liar"));
        say("{'type':'hello','id':'another','version':'1','vm_id':'vm'}");
        say(METRICS.formatted("liar"));
        greet();
        say("{'type':'keep_alive','sequence_number':7}");
        hear("keep_alive_response");
        say("{'type':'ping','timestamp':'x','sequence':8}");
        hear("pong");

        assertThat(bridge.guests(Duration.ZERO).getFirst().metrics()).isEmpty();
    }

    @Test
    void cannotEndTheLinkByLinesThatAreNone() throws Exception {
        greet();
        for (var line :
                List.of(
                        "not JSON",
                        "[".repeat(10_000),
                        "{'type':'stream_data','stream':-1,'data':''}",
                        "{'type':'metrics'}",
                        "{'type':'metrics','data':{'system':{'cpu':{'usage_percent':1e999999}}}}",
                        "{'type':'error'}",
                        "{'type':7}",
                        "{'success':true}",
                        "{'id':'1','success':'yes'}",
                        "{'type':'keep_alive','sequence_number':-1}")) {
            say(line);
        }
        out.write(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        say(METRICS.formatted("still"));

        assertThat(measured("still").contact()).isEqualTo(Contact.SPEAKING);
    }

    @Test
    void cannotFillTheMemoryByALineWithoutAnEnd() throws Exception {
        greet();
        var junk = "j".repeat(1 << 20).getBytes(UTF_8);
        for (var megabyte = 0; megabyte < 64; megabyte++) {
            out.write(junk);
        }
        say("");
        say(METRICS.formatted("after"));

        assertThat(measured("after").contact()).isEqualTo(Contact.SPEAKING);
    }

    @Test
    void cannotFillTheMemoryByChunksWithoutAnEnd() throws Exception {
        greet();
        var data = "A".repeat(60_000);
        for (var number = 0; number < 200; number++) {
            sayUntilLetGo(
                    "{'type':'chunk','message':1,'number':"
                            + number
                            + ",'last':false,'encoding':'plain','data':'"
                            + data
                            + "'}");
        }

        accept(); // it was let go, and greeted anew
        greet();
        assertThat(bridge.link("vm", PATIENCE)).isPresent();
    }

    private void sayUntilLetGo(String line) {
        try {
            say(line);
        } catch (IOException _) {
            // it was let go
        }
    }

    @Test
    void cannotOpenAStreamToWhatWasNotAllowed() throws Exception {
        try (var secret = Server.echo()) {
            greet();
            bridge.allow("vm", List.of(new Address("registry.example", 443)));
            for (var to : List.of(secret.address().toString(), "machine", "localhost:22")) {
                say("{'type':'stream_open','stream':" + next() + ",'to':'" + to + "','credit':9}");
                assertThat(hear("stream_close")).contains("\"why\":\"denied\"");
            }
        }
    }

    private int next() {
        stream += 2;
        return stream;
    }

    @Test
    void losesAStreamOnWhichItSendsMoreThanWasGranted() throws Exception {
        var over = new CountDownLatch(1);
        try (var deaf = Server.with(_ -> awaitEnd(over))) {
            bridge.allow("vm", List.of(deaf.address()));
            greet();
            say("{'type':'stream_open','stream':2,'to':'" + deaf.address() + "','credit':9}");
            hear("stream_opened");
            var data = Base64.getEncoder().encodeToString(new byte[16_384]);
            for (var piece = 0; piece < 4_000; piece++) {
                sayUntilLetGo("{'type':'stream_data','stream':2,'data':'" + data + "'}");
            }
            over.countDown();
        }
        accept(); // it was let go, and greeted anew
        greet();
        assertThat(bridge.link("vm", PATIENCE)).isPresent();
    }

    private static void awaitEnd(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isHeardHoweverMuchItSaysWithoutReadingAWord() throws Exception {
        greet();
        for (var sequence = 0; sequence < 40_000; sequence++) {
            say("{'type':'keep_alive','sequence_number':" + sequence + "}");
        }
        say(METRICS.formatted("talkative"));

        assertThat(measured("talkative").contact()).isEqualTo(Contact.SPEAKING);
    }

    @Test
    void cannotKeepAHostThatLetsItGo() throws Exception {
        bridge.close();
        var listening = new CountDownLatch(1);
        try (var own = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            own.bind(UnixDomainSocketAddress.of(folder.resolve("own.sock")));
            var link =
                    GuestLink.open(
                            folder.resolve("own.sock"), Optional.empty(), this::refuse, () -> {});
            var listener = Thread.ofPlatform().start(() -> listen(link, listening));
            accept(own);
            greet();
            var flood = Thread.ofVirtual().start(this::openStreamsWithoutEnd);
            while (listener.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }

            link.close();

            listening.await();
            flood.join();
        }
    }

    private Socket refuse(String to) throws RefusedException {
        throw new RefusedException(Code.DENIED, to);
    }

    private static void listen(GuestLink link, CountDownLatch over) {
        try {
            link.listen();
            over.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until the host lets it go.
    private void openStreamsWithoutEnd() {
        try {
            while (true) {
                say("{'type':'stream_open','stream':" + next() + ",'to':'h:1','credit':9}");
            }
        } catch (IOException _) {
            // as it should be
        }
    }

    @Test
    void isShownWithoutWhatATerminalWouldObey() throws Exception {
        greet();
        say(METRICS.formatted("\\u001b]0;owned\\u0007\\u009b\\u202e" + "x".repeat(1_000)));

        var hostname = measured("]0;owned" + "x".repeat(120)).metrics().orElseThrow().hostname();
        assertThat(hostname).hasSize(128);
    }

    private void greet() throws IOException {
        var id = ID.matcher(hear("hello"));
        assertThat(id.find()).isTrue();
        say("{'type':'hello','id':'" + id.group(1) + "','version':'1','vm_id':'vm'}");
    }

    private String hear(String type) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains("\"type\":\"" + type + "\"")) {
                return line;
            }
        }
        throw new IOException("the host is gone");
    }

    private void say(String json) throws IOException {
        out.write((json.replace('\'', '"') + "\n").getBytes(UTF_8));
    }

    private Guest measured(String hostname) throws InterruptedException {
        while (true) {
            var guest = bridge.guests(PATIENCE).getFirst();
            if (guest.metrics().map(each -> each.hostname().equals(hostname)).orElse(false)) {
                return guest;
            }
        }
    }
}
