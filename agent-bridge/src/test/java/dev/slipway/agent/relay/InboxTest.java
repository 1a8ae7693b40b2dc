package dev.slipway.agent.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final int WINDOW = 128 * 1024;

    private final Inbox inbox = new Inbox(WINDOW);

    @Test
    void givesBytesInTheOrderInWhichTheyCameInWhateverPieces() throws Exception {
        var sent = Echoed.bytes(1_000_000);
        var heard = new ByteArrayOutputStream();
        var into = new byte[7_001];
        for (int from = 0, piece = 1;
                from < sent.length;
                from += piece, piece = piece * 7 % 4_999) {
            piece = Math.min(piece, sent.length - from);
            inbox.put(Bytes.of(sent, from, piece));
            inbox.grant(piece);
            if (piece % 3 == 0 || from + piece == sent.length) {
                heard.write(into, 0, inbox.read(into));
            }
        }
        inbox.end();
        for (var count = inbox.read(into); count >= 0; count = inbox.read(into)) {
            heard.write(into, 0, count);
        }

        assertThat(heard.toByteArray()).isEqualTo(sent);
    }

    @Test
    void takesNoMoreThanWasGranted() throws Exception {
        inbox.put(Bytes.of(new byte[WINDOW]));

        assertThatThrownBy(() -> inbox.put(Bytes.of("x"))).isInstanceOf(RefusedException.class);
    }

    /// Each piece an object of its own would be as much again fifty times over.
    @Test
    void takesNoMoreMemoryForManySmallPieces() throws Exception {
        var inboxes = new Inbox[32];
        var piece = Bytes.of("x");
        var before = used();
        for (var each = 0; each < inboxes.length; each++) {
            inboxes[each] = new Inbox(WINDOW);
            for (var sent = 0; sent < WINDOW; sent++) {
                inboxes[each].put(Bytes.of(piece.array()));
            }
        }

        assertThat(used() - before).isLessThan(4L * 32 * WINDOW);
        assertThat(inboxes[31].read(new byte[1])).isEqualTo(1);
    }

    private static long used() {
        System.gc();
        var here = Runtime.getRuntime();
        return here.totalMemory() - here.freeMemory();
    }
}
