package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.json.NotJsonException;
import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// An agent that runs, and the host at the other end of its wire.
final class Guest implements AutoCloseable {
    static final Policy ROOM_FOR_ALL = new Policy(Names.ALL, Set.of(), true, List.of(), List.of());

    final Wire wire = new Wire();
    final List<String> audit = new CopyOnWriteArrayList<>();
    private volatile boolean auditBroken;
    private final Agent agent;
    private final Thread thread;

    private Guest(Policy policy, Optional<SharedKey> key, Optional<Address> machine) {
        var identity = new Identity("vm", "boot", "run", "1");
        var settings =
                new Agent.Settings(
                        new LinuxReadings(Root.REAL),
                        identity,
                        policy,
                        key,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        false,
                        machine);
        agent = new Agent(settings, wire, (entry, _) -> keep(entry));
        thread = Thread.ofPlatform().start(this::run);
    }

    static Guest with(Policy policy) {
        return new Guest(policy, Optional.empty(), Optional.empty());
    }

    static Guest withKey(Policy policy, SharedKey key) {
        return new Guest(policy, Optional.of(key), Optional.empty());
    }

    static Guest leadingTo(Address machine) {
        return new Guest(Policy.USUAL, Optional.empty(), Optional.of(machine));
    }

    Agent agent() {
        return agent;
    }

    static Guest readingAndWriting(Path folder) {
        return with(new Policy(Names.ALL, Set.of(), false, List.of(folder), List.of(folder)));
    }

    private void keep(Members entry) throws IOException {
        if (auditBroken) {
            throw new IOException("No space left on device");
        }
        audit.add(JsonWriter.write(entry));
    }

    /// The first entry of such an event, which may still be on its way.
    String auditOf(String event) {
        while (true) {
            for (var entry : audit) {
                if (entry.contains("\"event\":\"" + event + "\"")) {
                    return entry;
                }
            }
            Thread.onSpinWait();
        }
    }

    void breakAudit() {
        auditBroken = true;
    }

    private void run() {
        try {
            agent.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// With single quotes for double ones.
    void say(String json) {
        wire.say(json.replace('\'', '"') + "\n");
    }

    /// The next message but those that the guest says by itself.
    Members hear() {
        return hear(
                message ->
                        !List.of(
                                        "metrics",
                                        "connection_status",
                                        "error_report",
                                        "circuit_breaker_state")
                                .contains(text(message, "type")));
    }

    Members hear(Predicate<Members> wanted) {
        while (true) {
            var line = wire.hear();
            if (!line.isEmpty()) {
                var message = parsed(line);
                if (wanted.test(message)) {
                    return message;
                }
            }
        }
    }

    Members hearAnswer(String id) {
        return hear(message -> text(message, "id").equals(id) && text(message, "type").isEmpty());
    }

    static Members parsed(String line) {
        try {
            return (Members) JsonReader.read(line, JsonLimits.ANSWERS);
        } catch (NotJsonException e) {
            throw new AssertionError("the guest said: " + line, e);
        }
    }

    static String text(Members message, String name) {
        return message.value(name)
                .map(value -> value instanceof Json.Text(var text) ? text : JsonWriter.write(value))
                .orElse("");
    }

    static byte[] decoded(Members message) {
        return Base64.getDecoder().decode(text(message, "data"));
    }

    static String code(Members message) {
        return message.value("error").map(error -> text((Members) error, "code")).orElse("");
    }

    @Override
    public void close() {
        try {
            agent.stop();
            thread.interrupt();
            wire.unplug();
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("the guest does not end", e);
        }
    }
}
