package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.StreamMessage.Data;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.relay.Server;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class RelayTest {
    private static final String HELLO =
            "{'type':'hello','id':'h','session':'s','capabilities':['streams']}";
    private static final String OPEN =
            "{'type':'stream_open','stream':1,'to':'machine','credit':1000000}";

    @Test
    void saysWhereItLeadsAndWhichGreetingItAnswers() throws Exception {
        try (var echo = Server.echo();
                var guest = Guest.leadingTo(echo.address())) {
            guest.say(HELLO);

            var hello = guest.hear();

            assertThat(text(hello, "id")).isEqualTo("h");
            assertThat(text(hello, "leads_to")).isEqualTo("[\"machine\"]");
        }
    }

    @Test
    void leadsToTheMachineAndNowhereElse() throws Exception {
        try (var echo = Server.echo();
                var guest = Guest.leadingTo(echo.address())) {
            guest.say(HELLO);
            guest.hear();
            guest.say(OPEN);
            guest.say("{'type':'stream_data','stream':1,'data':'aGVsbG8='}");

            assertThat(text(guest.hear(), "type")).isEqualTo("stream_opened");
            assertThat(text(guest.hear(), "data")).isEqualTo("aGVsbG8=");

            guest.say(
                    "{'type':'stream_open','stream':3,'to':'"
                            + echo.address()
                            + "','credit':1000}");
            assertThat(text(guest.hear(), "why")).isEqualTo("denied");
            assertThat(guest.audit).hasSize(2).allMatch(entry -> entry.contains("\"stream\""));
        }
    }

    @Test
    void leadsNowhereWhereItsOwnerDoesNotSayWhereTheMachineIs() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say(HELLO);
            assertThat(text(guest.hear(), "leads_to")).isEqualTo("[]");
            guest.say(OPEN);
            assertThat(text(guest.hear(), "why")).isEqualTo("unsupported");
            guest.say("{'type':'machine','id':'m'}");
            assertThat(code(guest.hearAnswer("m"))).isEqualTo("denied");
        }
    }

    @Test
    void knowsNoStreamsThatWereNotAgreedOn() throws Exception {
        try (var echo = Server.echo();
                var guest = Guest.leadingTo(echo.address())) {
            guest.say(OPEN);
            assertThat(code(guest.hear())).isEqualTo("unsupported");
            guest.say("{'type':'machine','id':'m'}");
            assertThat(code(guest.hear())).isEqualTo("unsupported");
        }
    }

    @Test
    void answersCommandsWhileAStreamIsFull() throws Exception {
        try (var speaker = Server.with(RelayTest::speakForEver);
                var guest = Guest.leadingTo(speaker.address())) {
            guest.say(HELLO);
            guest.hear();
            guest.say(OPEN.replace("1000000", "16000000"));
            guest.hear(message -> isData(message));
            guest.say("{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'}}");

            var before = new int[1];
            guest.hear(message -> !isData(message) || isNoMore(before));

            assertThat(before[0]).as("pieces before the answer").isLessThan(200);
        }
    }

    private static boolean isData(Members message) {
        return text(message, "type").equals("stream_data");
    }

    private static boolean isNoMore(int[] count) {
        return ++count[0] >= 200;
    }

    private static void speakForEver(java.net.Socket socket) throws java.io.IOException {
        var bytes = new byte[Data.LARGEST];
        while (true) {
            socket.getOutputStream().write(bytes);
        }
    }

    @Test
    void endsTheStreamsOfAHostThatIsGreetedAnew() throws Exception {
        var ended = new CountDownLatch(1);
        try (var server =
                        Server.with(
                                socket -> {
                                    while (socket.getInputStream().read() >= 0) {
                                        // until the stream is over
                                    }
                                    ended.countDown();
                                });
                var guest = Guest.leadingTo(server.address())) {
            guest.say(HELLO);
            guest.hear();
            guest.say(OPEN);
            guest.hear();
            guest.say(HELLO);

            ended.await();

            guest.say("{'type':'stream_data','stream':1,'data':'aGVsbG8='}");
            assertThat(text(guest.hear(), "type")).isEqualTo("hello");
            assertThat(guest.agent()).isNotNull();
        }
    }

    @Test
    void reachesNothingByAHostThatIsAwayOrKnowsNoStreams() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            assertThatThrownBy(() -> guest.agent().open("h:1")).hasMessage("unreachable");
        }
    }

    @Test
    void refusesStreamMessagesThatAreNone() throws Exception {
        try (var echo = Server.echo();
                var guest = Guest.leadingTo(echo.address())) {
            guest.say(HELLO);
            guest.hear();
            var tooMuch = Base64.getEncoder().encodeToString(new byte[Data.LARGEST + 1]);
            expect(
                    guest,
                    "{'type':'stream_open','stream':0,'to':'machine','credit':1}",
                    "out_of_range");
            expect(
                    guest,
                    "{'type':'stream_open','stream':2,'to':'machine','credit':1}",
                    "out_of_order");
            expect(guest, "{'type':'stream_open','stream':1,'to':'a b','credit':1}", "bad_value");
            expect(
                    guest,
                    "{'type':'stream_open','stream':1,'to':'machine','credit':-1}",
                    "out_of_range");
            expect(
                    guest,
                    "{'type':'stream_data','stream':1,'data':'" + tooMuch + "'}",
                    "out_of_range");
            expect(guest, "{'type':'stream_data','stream':1,'data':'$'}", "bad_value");
            expect(guest, "{'type':'stream_sideways','stream':1}", "unknown_type");
        }
    }

    private static void expect(Guest guest, String line, String code) {
        guest.say(line);
        assertThat(code(guest.hear())).as(line).isEqualTo(code);
    }
}
