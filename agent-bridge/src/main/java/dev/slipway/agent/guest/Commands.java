package dev.slipway.agent.guest;

import dev.slipway.agent.guest.Answers.Standing;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.message.Answer;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.tool.Listener;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// The commands that run and those that wait: each on a thread of its own, a few at a time, the others in the order in
/// which they came. Every one of them is answered.
final class Commands {
    private static final int AT_ONCE = 8;

    /// In characters, of all commands that are not answered yet.
    private static final int ROOM = 4 << 20;

    /// What a command takes beside its line.
    private static final int AROUND = 2_048;

    private final Work work;
    private final Outbox outbox;
    private final Answers answers = new Answers();
    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final Semaphore room = new Semaphore(ROOM);
    private final Semaphore pen = new Semaphore(1, true);
    private final Begun begun = new Begun();

    private volatile boolean remembering;

    /// What is done with one command.
    interface Work {
        /// @throws InterruptedException where it is cancelled
        Outcome on(Command command, Listener listener) throws InterruptedException;
    }

    Commands(Work work, Outbox outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    /// @param remember whether an id that comes again in this session means the same command
    void begin(String session, boolean remember) {
        if (answers.begin(session)) {
            outbox.forget();
        }
        remembering = remember;
    }

    /// @param length of its line
    /// @param listener hears what a program says while it runs
    void take(Command command, int length, Listener listener) throws InterruptedException {
        if (!remembering) {
            start(command, length, listener);
            return;
        }
        switch (answers.take(command.id())) {
            case Standing.New _ -> start(command, length, listener);
            case Standing.Running _ -> {} // it is answered when it has ended
            case Standing.Answered(var answer) -> outbox.put(answer);
            case Standing.Forgotten _ ->
                    outbox.put(refused(command, Code.DUPLICATE_ID, command.id()));
        }
    }

    private void start(Command command, int length, Listener listener) throws InterruptedException {
        if (!room.tryAcquire(length + AROUND)) {
            answers.forget(command.id());
            outbox.put(refused(command, Code.BUSY, ""));
            return;
        }
        var asked = new Asked(command, answers.session(), outbox.conversation());
        begun.start(command.id(), () -> run(asked, length, listener));
    }

    /// @param conversation of the outbox, in which it is answered or not at all
    private record Asked(Command command, String session, int conversation) {
        Answer answer(Outcome outcome, Duration took) {
            return new Answer(command.id(), safe(command), outcome, took);
        }
    }

    private void run(Asked asked, int length, Listener listener) {
        try {
            inTurn(asked, listener);
        } finally {
            room.release(length + AROUND);
        }
    }

    /// Its turn is over when its answer is in the outbox: where the host does not read, not more answers wait than commands are done at once.
    private void inTurn(Asked asked, Listener listener) {
        var since = System.nanoTime();
        var turned = hasTurn();
        try {
            var outcome =
                    turned
                            ? outcome(asked.command(), listener)
                            : Outcome.refused(Refusal.of(Code.CANCELLED));
            begun.ended();
            deliver(asked, asked.answer(outcome, Duration.ofNanos(System.nanoTime() - since)));
        } finally {
            turn.release(turned ? 1 : 0);
        }
    }

    private boolean hasTurn() {
        try {
            turn.acquire();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private Outcome outcome(Command command, Listener listener) {
        try {
            return work.on(command, listener);
        } catch (InterruptedException _) {
            return Outcome.refused(Refusal.of(Code.CANCELLED));
        }
    }

    /// One after the other: written, an answer may be many times as large as what the program said. Whoever cancelled it a moment too late
    /// still gets it.
    private void deliver(Asked asked, Answer answer) {
        pen.acquireUninterruptibly();
        try {
            var text = JsonWriter.write(answer.message());
            if (!remembering || answers.answered(asked.session(), answer.id(), text)) {
                while (!put(text, asked.conversation())) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            pen.release();
        }
    }

    private boolean put(String text, int conversation) {
        try {
            outbox.put(text, conversation);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /// @return whether there was such a command
    boolean cancel(String id) {
        return begun.cancel(id);
    }

    /// Ends all of them, with the programs that they run, within a time.
    void stop(Duration within) throws InterruptedException {
        begun.stop(within);
    }

    static Members refused(Command command, Code code, String about) {
        return new Answer(
                        command.id(),
                        safe(command),
                        Outcome.refused(new Refusal(code, about)),
                        Duration.ZERO)
                .message();
    }

    private static boolean safe(Command command) {
        return !(command instanceof UnsafeCommand);
    }
}
