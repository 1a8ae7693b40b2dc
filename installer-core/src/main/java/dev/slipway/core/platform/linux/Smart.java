package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Asks disks by SMART, with smartctl(8).
final class Smart {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// Each bit of its exit code means something of its own, and what it could not do is in its document too.
    private static final int[] EVERY_EXIT = IntStream.range(0, 256).toArray();

    /// The disk itself says so.
    private static final int DISK_FAILING = 0x08;

    /// An attribute that foretells failure is at its threshold.
    private static final int PREFAIL = 0x10;

    private final Commands commands;

    Smart(Commands commands) {
        this.commands = commands;
    }

    /// @param device such as `/dev/sda`
    Health health(String device) throws InterruptedException {
        var command =
                Command.of("smartctl", "--json", "--health", "--attributes", device)
                        .within(LIMIT)
                        .answering(EVERY_EXIT);
        try {
            var output = commands.run(command);
            var said = Json.of(command, output);
            return confirms(said, output.exit())
                    ? health(said, output.exit())
                    : new Unknown(new NoAnswer(output.errors().strip()));
        } catch (InstallException e) {
            return new Unknown(Unanswered.because(e));
        }
    }

    /// A smartctl that was killed exits with bits too, and has said nothing.
    private static boolean confirms(JsonNode said, int exit) {
        return said.path("smartctl").path("exit_status").asInt(-1) == exit;
    }

    private static Health health(JsonNode said, int exit) {
        var passed = said.path("smart_status").path("passed");
        var symptoms = new Symptoms(said);
        if ((exit & (DISK_FAILING | PREFAIL)) != 0 || (passed.isBoolean() && !passed.asBoolean())) {
            var reason = symptoms.ofFailure();
            return new Failing(reason.isEmpty() ? "smartctl exits with " + exit : reason);
        }
        if (!passed.isBoolean()) {
            return new Unknown(new NoAnswer(messages(said)));
        }
        var age = symptoms.ofAge();
        return age.isEmpty() ? new Healthy() : new Ageing(age);
    }

    private static String messages(JsonNode said) {
        return said.path("smartctl")
                .path("messages")
                .valueStream()
                .map(message -> message.path("string").asString(""))
                .collect(Collectors.joining("; "));
    }
}
