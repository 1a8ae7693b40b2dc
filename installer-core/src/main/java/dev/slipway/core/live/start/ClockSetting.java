package dev.slipway.core.live.start;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Sets the clock before anything is believed that depends on it: by the first server that answers. Where none does, it
/// stays what the machine says, but never before the certificate of the stick was made.
public final class ClockSetting {
    /// Nearer than this, it is let be.
    private static final Duration NEAR = Duration.ofSeconds(1);

    private final List<TimeServer> servers;
    private final InstantSource clock;
    private final Commands commands;

    ClockSetting(List<TimeServer> servers, InstantSource clock, Commands commands) {
        this.servers = List.copyOf(servers);
        this.clock = clock;
        this.commands = commands;
    }

    public static ClockSetting of(List<String> servers, Commands commands) {
        var clock = InstantSource.system();
        Function<String, TimeServer> server = host -> TimeServer.of(host, clock);
        return new ClockSetting(servers.stream().map(server).toList(), clock, commands);
    }

    /// What became of the clock.
    ///
    /// @param silent the servers that did not answer, each with its reason
    public record Outcome(Kind kind, String by, Duration ahead, List<String> silent) {
        public enum Kind {
            SET,
            /// Nobody answered, and the clock was before what is known to be past.
            BROUGHT_TO_CERTIFICATE,
            LEFT
        }

        public Outcome {
            silent = List.copyOf(silent);
        }
    }

    /// @param notBefore what is past for certain
    public Outcome settle(Instant notBefore) throws InstallException, InterruptedException {
        var silent = new ArrayList<String>();
        for (var server : servers) {
            try {
                var ahead = server.ahead();
                advance(ahead);
                return new Outcome(Outcome.Kind.SET, server.name(), ahead, silent);
            } catch (IOException e) {
                silent.add(server.name() + ": " + reason(e));
            }
        }
        var ahead = Duration.between(clock.instant(), notBefore);
        if (ahead.isPositive()) {
            advance(ahead);
            return new Outcome(Outcome.Kind.BROUGHT_TO_CERTIFICATE, "", ahead, silent);
        }
        return new Outcome(Outcome.Kind.LEFT, "", Duration.ZERO, silent);
    }

    /// Some exceptions are their own message.
    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void advance(Duration ahead) throws InstallException, InterruptedException {
        if (ahead.abs().compareTo(NEAR) >= 0) {
            var seconds = clock.instant().plus(ahead).getEpochSecond();
            commands.run(Command.of("date", "--utc", "--set=@" + seconds));
        }
    }
}
