package dev.slipway.agent.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.message.StreamMessage;
import dev.slipway.agent.message.StreamMessage.Close;
import dev.slipway.agent.message.StreamMessage.Data;
import dev.slipway.agent.message.StreamMessage.End;
import dev.slipway.agent.message.StreamMessage.Open;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Streams.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamsTest {
    private static final Door SHUT =
            to -> {
                throw new RefusedException(Code.DENIED, to);
            };
    private static final byte[] PIECE = new byte[Data.LARGEST];

    @Test
    void carriesManyBytesBothWaysAtOnce() throws Exception {
        var sent = Echoed.bytes(2_000_000);
        try (var echo = Server.echo();
                var pair = new Pair(SHUT, _ -> echo.address().connect())) {
            assertThat(Echoed.over(pair.host.open("machine"), sent)).isEqualTo(sent);
        }
    }

    @Test
    void carriesSeveralBesideEachOther() throws Exception {
        try (var echo = Server.echo();
                var pair = new Pair(_ -> echo.address().connect(), SHUT)) {
            var threads = new ArrayList<Thread>();
            var well = new CountDownLatch(8);
            for (var each = 0; each < 8; each++) {
                var sent = Echoed.bytes(200_000 + each);
                threads.add(Thread.ofVirtual().start(() -> echo(pair, sent, well)));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(well.getCount()).isZero();
        }
    }

    private static void echo(Pair pair, byte[] sent, CountDownLatch well) {
        try {
            if (java.util.Arrays.equals(Echoed.over(pair.guest.open("h:1"), sent), sent)) {
                well.countDown();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Whoever is first to take a number may be the last to come to say it.
    @Test
    void wantsThemInTheOrderOfTheirNumbersHoweverManyAtOnce() throws Exception {
        var said = Collections.synchronizedList(new ArrayList<Integer>());
        var first = new CountDownLatch(1);
        var streams = new Streams(Side.GUEST, wanted -> saidLate(wanted, said, first), SHUT);
        var threads = new ArrayList<Thread>();
        for (var each = 0; each < 8; each++) {
            threads.add(Thread.ofVirtual().start(() -> openedInVain(streams)));
        }
        while (threads.stream().anyMatch(each -> each.getState() == Thread.State.RUNNABLE)) {
            Thread.onSpinWait();
        }
        first.countDown();
        while (said.size() < 8) {
            Thread.onSpinWait();
        }
        streams.close();

        assertThat(said).isSorted();
        for (var thread : threads) {
            thread.join();
        }
    }

    /// Where the one that has the first number waits before it says so.
    private static void saidLate(StreamMessage wanted, List<Integer> said, CountDownLatch first)
            throws InterruptedException {
        if (wanted.stream() == 2) {
            first.await();
        }
        said.add(wanted.stream());
    }

    private static void openedInVain(Streams streams) {
        assertThatThrownBy(() -> streams.open("h:1")).hasMessage("unreachable");
    }

    @Test
    void sendsNoMoreThanWasGrantedToWhoDoesNotRead() throws Exception {
        var all = Echoed.bytes(1_000_000);
        try (var speaker = Server.with(socket -> socket.getOutputStream().write(all));
                var pair = new Pair(_ -> speaker.address().connect(), SHUT)) {
            var stream = pair.guest.open("h:1");
            while (underWay(pair) < ByteStream.WINDOW) {
                Thread.onSpinWait();
            }

            assertThat(Echoed.all(stream)).isEqualTo(all);
            assertThat(pair.refused).as("beyond its credit").isEmpty();
        }
    }

    private static void await(CountDownLatch connected, CountDownLatch over) {
        connected.countDown();
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int underWay(Pair pair) {
        return pair.toGuest.stream()
                .mapToInt(each -> each instanceof Data data ? data.bytes().length() : 0)
                .sum();
    }

    @Test
    void saysWhyAStreamWasRefused() {
        try (var pair = new Pair(SHUT, SHUT)) {
            assertThatThrownBy(() -> pair.host.open("machine"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("denied");
        }
    }

    @Test
    void saysThatNobodyListens() {
        var nobody = new Address("127.0.0.1", 1);
        try (var pair = new Pair(_ -> nobody.connect(), SHUT)) {
            assertThatThrownBy(() -> pair.guest.open("h:1")).hasMessage("unreachable");
        }
    }

    @Test
    void endsAStreamOnWhichMoreComesThanWasGranted() throws Exception {
        var said = new ArrayList<Object>();
        var opened = new CountDownLatch(1);
        try (var deaf = Server.with(_ -> await(new CountDownLatch(1), new CountDownLatch(1)))) {
            var guest =
                    new Streams(
                            Side.GUEST,
                            message -> {
                                said.add(message);
                                opened.countDown();
                            },
                            _ -> deaf.address().connect());
            guest.take(new Open(1, "machine", 1));
            opened.await();

            assertThatThrownBy(() -> flood(guest)).isInstanceOf(RefusedException.class);

            assertThat(said).contains(new Close(1, "too_many"));
            guest.take(new Data(1, Bytes.of(PIECE))); // what was on its way is no mistake
        }
    }

    /// More than sockets take that nobody reads.
    private static void flood(Streams guest) throws RefusedException, InterruptedException {
        for (var each = 0; each < 4_000; each++) {
            guest.take(new Data(1, Bytes.of(PIECE)));
        }
    }

    @Test
    void takesNoNumberTwiceAndNoneOfItsOwn() throws Exception {
        var guest = new Streams(Side.GUEST, _ -> {}, SHUT);
        guest.take(new Open(5, "machine", 1));

        for (var number : List.of(5, 3, 2, 8)) {
            assertThatThrownBy(() -> guest.take(new Open(number, "machine", 1)))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void opensOnlySoMany() throws Exception {
        var said = new ArrayList<Object>();
        var never = new CountDownLatch(1);
        var guest =
                new Streams(
                        Side.GUEST,
                        said::add,
                        to -> {
                            await(new CountDownLatch(1), never);
                            throw new RefusedException(Code.DENIED, to);
                        });
        for (var each = 0; each < 33; each++) {
            guest.take(new Open(2 * each + 1, "machine", 1));
        }

        assertThat(said).contains(new Close(65, "too_many"));
    }

    /// What they lead to may take its time: whoever opens streams and closes them at once would have as many connections made.
    @Test
    void servesOnlySoManyHoweverSoonTheyAreClosed() throws Exception {
        var said = Collections.synchronizedList(new ArrayList<StreamMessage>());
        var served = new AtomicInteger();
        var never = new CountDownLatch(1);
        var host =
                new Streams(
                        Side.HOST,
                        said::add,
                        to -> {
                            served.incrementAndGet();
                            await(new CountDownLatch(1), never);
                            throw new RefusedException(Code.DENIED, to);
                        });
        for (var number = 2; number <= 400; number += 2) {
            host.take(new Open(number, "h:1", 1));
            host.take(new Close(number, ""));
        }
        while (served.get() < 64) {
            Thread.onSpinWait();
        }

        assertThat(said).contains(new Close(400, "too_many"));
        assertThat(served).hasValue(64);
    }

    @Test
    void tellsWhoWaitsThatTheConversationIsOver() throws Exception {
        try (var silent = Server.with(_ -> await(new CountDownLatch(1), new CountDownLatch(1)));
                var pair = new Pair(SHUT, _ -> silent.address().connect())) {
            var stream = pair.host.open("machine");
            var reader = Thread.ofVirtual().unstarted(() -> readOnce(stream));
            reader.start();
            pair.host.close();
            reader.join();

            assertThatThrownBy(() -> pair.host.open("machine")).hasMessage("unreachable");
            assertThatThrownBy(() -> stream.write(PIECE, 1)).isInstanceOf(IOException.class);
        }
    }

    private static void readOnce(ByteStream stream) {
        try {
            var _ = stream.read(new byte[1]);
        } catch (IOException | InterruptedException _) {
            // it was closed
        }
    }

    @Test
    void readsWhatCameBeforeTheEnd() throws Exception {
        try (var speaker = Server.with(socket -> socket.getOutputStream().write(PIECE));
                var pair = new Pair(SHUT, _ -> speaker.address().connect())) {
            assertThat(Echoed.all(pair.host.open("machine"))).hasSize(PIECE.length);
        }
    }

    @Test
    void doesNotMindWhatIsSaidOfAStreamThatIsNone() throws Exception {
        var said = new ArrayList<Object>();
        var host = new Streams(Side.HOST, said::add, SHUT);

        host.take(new Data(1, Bytes.of(PIECE)));
        host.take(new End(2));
        host.take(new Close(7, ""));

        assertThat(said).isEmpty();
    }
}
