package dev.slipway.agent.guest;

import dev.slipway.agent.action.Actions;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.metrics.Metrics;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.policy.Audit;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.port.Ports;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.tool.Programs;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The whole agent, put together.
public final class Agent {
    /// In characters: what waits for a host that is away.
    private static final int ROOM = 2 << 20;

    /// Where machines are asked for on a network.
    private static final int DISCOVERY = 1900;

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Ports ports;
    private final Identity identity;
    private final Clock clock = Clock.systemUTC();
    private final Outbox outbox = new Outbox(ROOM);
    private final Mooring mooring = new Mooring();
    private final Commands commands;
    private final Presence presence;
    private final Beat beat;
    private final Beat.Intervals intervals;
    private final Relay relay;
    private final RefusedLines refused;
    private final Optional<SharedKey> key;

    /// What the owner of the guest decides.
    ///
    /// @param metrics how often they are said; zero for only when asked
    /// @param keepAlive zero for never, as `ping`
    /// @param commandLines whether the command lines of processes are among the metrics
    /// @param machine where the daemon of a machine to install listens; empty where this is none
    public record Settings(
            Readings readings,
            Identity identity,
            Policy policy,
            Optional<SharedKey> key,
            Duration metrics,
            Duration keepAlive,
            Duration ping,
            boolean commandLines,
            Optional<Address> machine) {}

    public Agent(Settings settings, Ports ports, Audit audit) {
        this.ports = ports;
        this.identity = settings.identity();
        this.key = settings.key();
        this.intervals =
                new Beat.Intervals(settings.metrics(), settings.keepAlive(), settings.ping());
        var ledger = new Ledger(audit, clock);
        var daemon = settings.machine().map(_ -> new Neighbour(DISCOVERY));
        var execution =
                new Execution(
                        settings.policy(),
                        new Programs(),
                        new Actions(settings.readings()),
                        daemon);
        this.commands = new Commands(new AuditedWork(execution, ledger), outbox);
        this.relay = new Relay(settings.machine(), ledger, outbox);
        this.refused = new RefusedLines(ledger, clock);
        var metrics = new Metrics(settings.readings(), settings.commandLines());
        this.presence =
                new Presence(
                        settings.readings()::links,
                        outbox,
                        new GuestMessages(identity.machine()),
                        clock);
        this.beat = new Beat(metrics, outbox, presence, clock);
    }

    /// Until it is interrupted. The thread waits in the kernel while the host says nothing, and is no virtual one.
    public void run() throws InterruptedException {
        var conversation = new Conversation(outbox, key, identity, clock, relay);
        var reception = new Reception(conversation, commands, beat, outbox, clock, relay, refused);
        var pauses = new Pauses(ThreadLocalRandom.current(), Thread::sleep);
        Thread.ofPlatform()
                .daemon()
                .name("sender")
                .start(new Sender(outbox, mooring, () -> beat.start(intervals)));
        new Receiver(
                        ports,
                        mooring,
                        reception,
                        outbox,
                        new GuestMessages(identity.machine()),
                        presence,
                        clock,
                        pauses)
                .run();
    }

    /// Opens a stream to what the host lets this guest reach.
    ///
    /// @throws IOException with the code of the refusal
    public ByteStream open(String to) throws IOException, InterruptedException {
        return relay.open(to);
    }

    /// Kills what runs for the host. To be called once, when the agent is to end.
    public void stop() throws InterruptedException {
        commands.stop(STOPPING);
    }
}
