package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server on loopback that says what the test wants it to say.
@Timeout(30)
class TimeServerTest {
    private static final Instant OURS = Instant.parse("2020-01-01T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(OURS);
    private static final long EPOCH_SECONDS = 2_208_988_800L;

    private DatagramSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-26T20:00:00.500Z", "2019-12-31T23:59:59Z", "2036-02-08T00:00:00Z"})
    void saysHowFarTheServerIsAhead(Instant theirs) throws Exception {
        answering(question -> answer(question, theirs));

        assertThat(ahead()).isCloseTo(Duration.between(OURS, theirs), Duration.ofMillis(1));
    }

    @Test
    void believesNobodyWhoDidNotSeeTheQuestion() {
        answering(question -> answer(question, Instant.now()).putLong(24, 1));

        assertThatIOException().isThrownBy(this::ahead).withMessageContaining("our question");
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 16})
    void believesNoServerThatDoesNotKnowTheTime(byte stratum) {
        answering(question -> answer(question, Instant.now()).put(1, stratum));

        assertThatIOException().isThrownBy(this::ahead).withMessageContaining("the time itself");
    }

    @Test
    void believesNoShortAnswer() {
        answering(question -> ByteBuffer.allocate(20));

        assertThatIOException().isThrownBy(this::ahead);
    }

    @Test
    void waitsForALimitedTimeOnly() {
        assertThatIOException().isThrownBy(this::ahead);
    }

    private Duration ahead() throws IOException {
        var address = new InetSocketAddress(server.getLocalAddress(), server.getLocalPort());
        return new TimeServer(address, CLOCK, Duration.ofSeconds(2)).ahead();
    }

    private static ByteBuffer answer(ByteBuffer question, Instant theirs) {
        var answer = ByteBuffer.allocate(48);
        answer.put(0, (byte) 0x24).put(1, (byte) 2).putLong(24, question.getLong(40));
        for (var at : new int[] {32, 40}) {
            answer.putInt(at, (int) (theirs.getEpochSecond() + EPOCH_SECONDS));
            answer.putInt(at + 4, (int) (((long) theirs.getNano() << 32) / 1_000_000_000L));
        }
        return answer;
    }

    private void answering(UnaryOperator<ByteBuffer> answer) {
        Thread.ofVirtual().start(() -> answerOnce(answer));
    }

    private void answerOnce(UnaryOperator<ByteBuffer> answer) {
        try {
            var packet = new DatagramPacket(new byte[64], 64);
            server.receive(packet);
            var said =
                    answer.apply(ByteBuffer.wrap(packet.getData(), 0, packet.getLength())).array();
            server.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
        } catch (IOException e) {
            server.close(); // the test hears no answer, and says so
        }
    }
}
