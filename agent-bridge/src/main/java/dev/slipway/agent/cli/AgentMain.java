package dev.slipway.agent.cli;

import dev.slipway.agent.guest.Agent;
import dev.slipway.agent.guest.Identity;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.port.ThisSystem;
import dev.slipway.agent.proxy.Proxy;
import dev.slipway.agent.qemu.QemuAgent;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.windows.Registration;
import dev.slipway.agent.windows.WindowsService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                                    new Diagnosis(
                                                            configuration,
                                                            Assembly.ports(configuration.device()),
                                                            Assembly.READINGS,
                                                            ThisSystem.HERE.windows())
                                                    .say(out)
                                            ? DONE
                                            : FAILED);
            case RUN -> configured(arguments, AgentMain::serve);
            case SERVICE -> onWindows(() -> serveWindows(arguments));
            case INSTALL_SERVICE -> onWindows(Registration.ofThis()::make);
            case REMOVE_SERVICE -> onWindows(Registration.ofThis()::remove);
        };
    }

    private interface OnWindows {
        void run() throws IOException;
    }

    private int onWindows(OnWindows task) {
        if (!ThisSystem.HERE.windows()) {
            return wrong("only-windows");
        }
        try {
            task.run();
            return DONE;
        } catch (IOException e) {
            out.println(Words.of("unreadable", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private int wrong(String key) {
        out.println(Words.of(key));
        return MISUSED;
    }

    /// Windows waits for the end of what it asks to stop: the hook that stops the agent runs when the program exits.
    private void serveWindows(Arguments arguments) throws IOException {
        new WindowsService(
                        () -> configured(arguments, AgentMain::serve),
                        () -> Thread.ofPlatform().name("stop").start(() -> System.exit(DONE)))
                .run();
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
        var assembly = new Assembly(configuration);
        var agent = assembly.agent();
        var qemu = configuration.qemu().map(assembly::qemu);
        qemu.ifPresent(AgentMain::start);
        if (configuration.imageProxy().isPresent()) {
            var _ = Proxy.listen(configuration.imageProxy().get(), agent::open);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(agent, qemu), "stop"));
        try {
            agent.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private static void start(QemuAgent agent) {
        Thread.ofPlatform().daemon().name("qemu").start(agent);
    }

    /// What is frozen first: commands may wait for it.
    private static void stop(Agent agent, Optional<QemuAgent> qemu) {
        try {
            if (qemu.isPresent()) {
                qemu.get().stop();
            }
            agent.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
