package dev.slipway.agent.host;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.relay.Door;
import dev.slipway.agent.relay.Streams;
import dev.slipway.agent.relay.Streams.Side;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One connection to the agent of one guest, from the greeting until one of both is gone.
public final class GuestLink implements AutoCloseable {
    private static final Logger LOG = new Log(GuestLink.class);

    /// In characters.
    private static final int ROOM = 1 << 20;

    private static final Duration QUICK = Duration.ofSeconds(15);

    private final Wire wire;
    private final Outbox outbox = new Outbox(ROOM);
    private final Acquaintance acquaintance;
    private final Hearing hearing;
    private final Streams streams;
    private final Questions questions;
    private final Told told;
    private final Thread sender;

    private GuestLink(Wire wire, Optional<SharedKey> key, Door door, Runnable changed) {
        this.wire = wire;
        this.told = new Told(changed);
        this.acquaintance = new Acquaintance(outbox, key);
        this.questions = new Questions(outbox, acquaintance.session());
        var lane = outbox.lane();
        this.streams = new Streams(Side.HOST, message -> lane.put(message.message()), door);
        this.hearing = new Hearing(acquaintance, new Ears(told, questions, streams, outbox));
        this.sender = Thread.ofVirtual().name("to a guest").unstarted(this::say);
    }

    /// Connects and greets; does not wait for an answer.
    ///
    /// @param door to what the guest may reach
    /// @param changed run when the guest has said something new of itself
    static GuestLink open(Path socket, Optional<SharedKey> key, Door door, Runnable changed)
            throws IOException {
        var link = new GuestLink(Wire.connect(socket), key, door, changed);
        link.acquaintance.greet();
        link.sender.start();
        return link;
    }

    /// Listens until one of both is gone.
    void listen() throws InterruptedException {
        try {
            while (true) {
                hearing.take(wire.read());
                told.something();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a guest is gone: {0}", e.getMessage());
        } catch (RefusedException e) {
            LOG.log(Level.WARNING, "a guest is let go: {0}", e.refusal().words());
        } finally {
            close();
        }
    }

    private void say() {
        try (wire) {
            wire.say(outbox);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a guest takes nothing more: {0}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the agent said of itself; empty until it did.
    public Optional<Greeting> greeting() {
        return told.greeting();
    }

    /// The latest.
    Optional<GuestMetrics> metrics() {
        return told.metrics();
    }

    /// How long nothing was heard.
    Duration silence() {
        return told.silence();
    }

    /// Asks for the metrics, which come when they come. Never waits: a guest that does not read is asked once.
    void wantMetrics() {
        outbox.tell("metrics", Requests.metrics());
    }

    /// Has the guest do one of its safe commands.
    ///
    /// @param parameters by their names; what looks like a number, or `true` and `false`, is one
    /// @throws IOException where no answer comes in time
    public CommandResult run(String action, Map<String, String> parameters, Duration limit)
            throws IOException, InterruptedException {
        var question = Requests.safe(action, parameters, limit);
        return questions.ask(question, limit.plus(QUICK)).result();
    }

    /// What the daemon of a machine to install says to a question of discovery, unread; empty where there is none.
    public Optional<String> machine() throws IOException, InterruptedException {
        var answer = questions.ask(Requests.machine(), QUICK);
        return answer.success() ? answer.text("discovery") : Optional.empty();
    }

    /// Opens a stream.
    ///
    /// @throws IOException with the code of the refusal, where the guest refuses
    public ByteStream open(String to) throws IOException, InterruptedException {
        return streams.open(to);
    }

    /// Whoever waits to say something of a stream is let go, also the one that listens.
    @Override
    public void close() {
        streams.close();
        outbox.lane();
        questions.end();
        sender.interrupt();
    }
}
