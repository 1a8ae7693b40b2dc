package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Action.OsInfo;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.tool.Listener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CommandsTest {
    private final Outbox outbox = new Outbox(1 << 20);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Commands commands = new Commands((_, _) -> work(), outbox);

    private Outcome work() throws InterruptedException {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            go.await();
            return Outcome.of(Json.of("done"));
        } finally {
            running.decrementAndGet();
        }
    }

    @Test
    void runsAFewAtATimeAndAnswersAll() throws InterruptedException {
        for (var i = 0; i < 100; i++) {
            take("" + i, 10);
        }
        go.countDown();

        var ids = new HashSet<String>();
        for (var i = 0; i < 100; i++) {
            ids.add(text(taken(), "id"));
        }
        assertThat(ids).hasSize(100);
        assertThat(most.get()).isBetween(1, 8);
    }

    @Test
    void saysThatItIsBusyWhenTooMuchWaits() throws InterruptedException {
        for (var i = 0; i < 64; i++) {
            take("" + i, 65_000);
        }

        var answer = taken();

        assertThat(code(answer)).isEqualTo("busy");
        go.countDown();
        taken();
        take("later", 10);
        assertThat(heardOf("later")).isTrue();
    }

    private boolean heardOf(String id) throws InterruptedException {
        var answer = taken();
        while (!text(answer, "id").equals(id)) {
            answer = taken();
        }
        return text(answer, "success").equals("true");
    }

    /// A defect of ours ends one command, and takes no other's turn.
    @Test
    void goesOnBehindCommandsThatCameToNothing() throws InterruptedException {
        var asked = new AtomicInteger();
        var all = new Commands((_, _) -> brokenAtFirst(asked.incrementAndGet()), outbox);
        for (var i = 0; i < 20; i++) {
            all.take(command("" + i), 10, Listener.DEAF);
        }

        assertThat(text(taken(), "success")).isEqualTo("true");
    }

    private static Outcome brokenAtFirst(int number) {
        if (number <= 19) {
            throw new IllegalStateException("a defect, as this test wants it");
        }
        return Outcome.of(Json.of("done"));
    }

    /// Of whatever size they are: a host that does not read must not fill the memory with them.
    @Test
    void doesNoMoreThanAFewWhoseAnswersNobodyTakes() throws InterruptedException {
        var narrow = new Outbox(1);
        var ahead = new AtomicInteger();
        var farthest = new AtomicInteger();
        var all =
                new Commands(
                        (_, _) -> {
                            farthest.accumulateAndGet(ahead.incrementAndGet(), Math::max);
                            return Outcome.of(Json.of("done"));
                        },
                        narrow);
        for (var i = 0; i < 200; i++) {
            all.take(command("" + i), 10, Listener.DEAF);
        }
        for (var i = 0; i < 200; i++) {
            narrow.take();
            ahead.decrementAndGet();
        }

        assertThat(farthest.get()).isBetween(1, 10);
    }

    @Test
    void answersWhatItCancels() throws InterruptedException {
        take("1", 10);

        assertThat(commands.cancel("2")).isFalse();
        assertThat(commands.cancel("1")).isTrue();
        assertThat(code(taken())).isEqualTo("cancelled");
    }

    @Test
    void endsAllWhenItIsStopped() throws InterruptedException {
        for (var i = 0; i < 20; i++) {
            take("" + i, 10);
        }

        commands.stop(Duration.ofSeconds(10));

        assertThat(running).hasValue(0);
    }

    private void take(String id, int length) throws InterruptedException {
        commands.take(command(id), length, Listener.DEAF);
    }

    private static SafeCommand command(String id) {
        return new SafeCommand(id, "OsInfo", new OsInfo(), Optional.empty(), false);
    }

    private Members taken() throws InterruptedException {
        return Guest.parsed(outbox.take().text());
    }
}
