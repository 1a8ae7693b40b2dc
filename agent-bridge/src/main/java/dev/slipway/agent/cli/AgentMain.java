package dev.slipway.agent.cli;

import dev.slipway.agent.guest.Agent;
import dev.slipway.agent.guest.Identity;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.AuditFile;
import dev.slipway.agent.policy.KeyFile;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.policy.PolicyFile;
import dev.slipway.agent.port.DevicePort;
import dev.slipway.agent.port.DevicePorts;
import dev.slipway.agent.port.PortSearch;
import dev.slipway.agent.qemu.Dialect;
import dev.slipway.agent.qemu.QemuAgent;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Programs;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The agent of a guest, as a program. Exit codes: 0 done, 1 something is wrong with the guest, 2 something is wrong with
/// what was said.
public final class AgentMain {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final Map<String, String> environment;

    AgentMain(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /// Exits by itself: what waits in the kernel for the host cannot be woken.
    public static void main(String[] words) {
        var arguments = Arguments.of(List.of(words));
        if (arguments.debug()) {
            System.setProperty("jdk.system.logger.level", "DEBUG");
        }
        System.exit(new AgentMain(System.out, System.getenv()).run(arguments));
    }

    int run(Arguments arguments) {
        if (arguments.wrong().isPresent()) {
            out.println(Words.of("wrong", arguments.wrong().get()));
            return MISUSED;
        }
        return switch (arguments.task()) {
            case HELP -> said(Words.of("help"));
            case VERSION ->
                    said("slipway-agent " + Identity.of(Root.REAL, Optional.empty()).version());
            case DIAGNOSE ->
                    configured(
                            arguments,
                            configuration ->
                                    new Diagnosis(configuration, PortSearch.ofThisSystem()).say(out)
                                            ? DONE
                                            : FAILED);
            case RUN -> configured(arguments, AgentMain::serve);
        };
    }

    private int said(String text) {
        out.println(text);
        return DONE;
    }

    private interface Task {
        int with(Configuration configuration) throws IOException, RefusedException;
    }

    private int configured(Arguments arguments, Task task) {
        var file =
                arguments
                        .file()
                        .orElse(
                                Optional.ofNullable(environment.get("SLIPWAY_AGENT_CONFIG"))
                                        .map(Path::of)
                                        .orElse(Configuration.USUAL_FILE));
        try {
            var read = Configuration.read(file, environment);
            return task.with(arguments.device().map(read::on).orElse(read));
        } catch (IOException e) {
            out.println(Words.of("unreadable", String.valueOf(e.getMessage())));
        } catch (RefusedException e) {
            out.println(Words.of("misconfigured", file, e.refusal().words()));
        }
        return MISUSED;
    }

    private static int serve(Configuration configuration) throws IOException {
        var agent = agent(configuration);
        configuration.qemu().ifPresent(port -> speakQemu(port, configuration));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(agent), "stop"));
        try {
            agent.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private static Agent agent(Configuration configuration) throws IOException {
        var key =
                configuration.key().isPresent()
                        ? Optional.of(KeyFile.read(configuration.key().get()))
                        : Optional.<SharedKey>empty();
        var settings =
                new Agent.Settings(
                        Identity.of(Root.REAL, configuration.machine()),
                        policy(configuration.policy()),
                        key,
                        configuration.metrics(),
                        configuration.keepAlive(),
                        configuration.ping(),
                        configuration.commandLines());
        var ports = new DevicePorts(configuration.device(), PortSearch.ofThisSystem());
        return new Agent(settings, ports, new AuditFile(configuration.audit()));
    }

    /// A guest whose policy cannot be believed still says how it is, and obeys nobody.
    private static Policy policy(Path file) {
        try {
            return PolicyFile.read(file);
        } catch (IOException | RefusedException e) {
            System.getLogger(AgentMain.class.getName())
                    .log(
                            Level.ERROR,
                            "nothing is allowed, for the policy cannot be believed: {0}",
                            e.getMessage());
            return Policy.NOTHING;
        }
    }

    private static void speakQemu(Path port, Configuration configuration) {
        var dialect =
                new Dialect(
                        qemu(configuration.policy()),
                        policy(configuration.policy()),
                        Root.REAL,
                        new Programs(),
                        new AuditFile(configuration.audit()),
                        Clock.systemUTC());
        var agent = new QemuAgent(() -> new DevicePort(port), dialect, ThreadLocalRandom.current());
        Thread.ofPlatform().daemon().name("qemu").start(agent);
    }

    private static Names qemu(Path file) {
        try {
            return PolicyFile.readQemu(file, Dialect.USUAL);
        } catch (IOException | RefusedException _) {
            return Dialect.USUAL; // why, is said of the policy itself
        }
    }

    private static void stop(Agent agent) {
        try {
            agent.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
