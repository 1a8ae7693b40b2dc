package dev.slipway.core.cli;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.cli.MachineWatch.Watched;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.EngineSides;
import dev.slipway.core.machine.Myself;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.StateLock;
import dev.slipway.core.machined.Machined;
import dev.slipway.core.machined.MachinedSettings;
import dev.slipway.core.machined.SteadyClock;
import dev.slipway.core.monitor.Monitor;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.linux.LinuxPlatform;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.service.SignsOfLife;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway machined`: the daemon on the machine that waits to be installed.
@Command(name = "machined", mixinStandardHelpOptions = true)
final class MachinedCommand implements Callable<Integer> {
    private static final Path ROOT = Path.of("/");

    /// Where a live system has the stick that it was started from.
    private static final Path MEDIUM = Path.of("/usb");

    private final Surroundings here;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--listen", paramLabel = "ADDR:PORT", descriptionKey = "machined.listen")
    private String listen = "0.0.0.0:8443";

    @Option(names = "--compat", paramLabel = "ADDR:PORT", descriptionKey = "machined.compat")
    private Optional<String> compat = Optional.empty();

    @Option(names = "--metrics", paramLabel = "ADDR:PORT", descriptionKey = "machined.metrics")
    private Optional<String> metrics = Optional.empty();

    @Option(
            names = "--claim-code-file",
            paramLabel = "F",
            descriptionKey = "machined.claim-code-file")
    private Optional<Path> codeFile = Optional.empty();

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "machined.state")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "machined.name")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--simulate",
            paramLabel = "PROFILE",
            arity = "0..1",
            fallbackValue = "rack-server",
            descriptionKey = "machined.simulate")
    private Optional<String> simulated = Optional.empty();

    @Option(names = "--pace", paramLabel = "MS", descriptionKey = "machined.pace")
    private int pace = 150;

    @Option(names = "--discovery-group", paramLabel = "ADDR", descriptionKey = "group")
    private String group = DiscoverySettings.USUAL.group();

    @Option(names = "--discovery-port", paramLabel = "PORT", descriptionKey = "port")
    private int port = DiscoverySettings.USUAL.port();

    @Option(
            names = "--discovery-interface",
            paramLabel = "NAME",
            descriptionKey = "machined.discovery-interface")
    private Optional<String> through = Optional.empty();

    @Mixin private final FetchingOptions fetching = new FetchingOptions();

    MachinedCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var settings = settings();
        try (var state = StateLock.of(settings.state());
                var log = log()) {
            serve(settings, state, log.beside(screen()::line));
        }
        return Exit.DONE;
    }

    private void serve(MachinedSettings settings, StateLock state, Consumer<String> console)
            throws InstallException, InterruptedException {
        var options = fetching.options(here.environment());
        var side = EngineSides.on(platform(settings.state()), settings.state(), options);
        state.guard(side);
        var watched = watched(settings.state(), console);
        stick().ifPresent(it -> new StickReports(side, it, console).begin());
        var daemon = Machined.start(settings, side, () -> alerts(watched));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(daemon::close));
        greet(daemon, console);
        SignsOfLife.tell(here.environment(), new TakesCalls(daemon.nearby()));
        try (var _ = MachineWatch.begin(watched, address("--metrics", metrics), daemon, console)) {
            daemon.awaitEnd();
        }
    }

    private DaemonLog log() {
        return stick().map(it -> DaemonLog.in(it.resolve("logs"), screen()::line))
                .orElse(DaemonLog.NONE);
    }

    /// A simulated machine has none.
    private Optional<Path> stick() {
        return simulated.isPresent() ? Optional.empty() : Optional.of(MEDIUM);
    }

    private Optional<Watched> watched(Path kept, Consumer<String> console) {
        return simulated.isPresent()
                ? Optional.empty()
                : Optional.of(Watched.thisMachine(List.of(ROOT, kept, MEDIUM), console));
    }

    private static Alerts alerts(Optional<Watched> watched) {
        return watched.map(Watched::monitor).map(Monitor::alerts).orElse(Alerts.NONE);
    }

    private Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }

    private MachinedSettings settings() throws InstallException {
        return new MachinedSettings(
                ListenAddress.parse("--listen", listen),
                address("--compat", compat),
                state.orElseGet(this::usualState),
                name.orElseGet(Myself::host),
                code(),
                new DiscoverySettings(group, port, through),
                MachinedSettings.USUAL_LEASE,
                new SteadyClock(),
                MachinedSettings.USUAL_GRACE);
    }

    private static Optional<InetSocketAddress> address(String option, Optional<String> text)
            throws InstallException {
        return text.isPresent()
                ? Optional.of(ListenAddress.parse(option, text.get()))
                : Optional.empty();
    }

    private Optional<ClaimCode> code() throws InstallException {
        return codeFile.isPresent()
                ? Optional.of(new ClaimCode(PrivateFiles.read(codeFile.get())))
                : Optional.empty();
    }

    private Path usualState() {
        var ours = Places.of(here.environment()).state();
        return simulated
                .map(profile -> ours.resolve("simulated").resolve(profile))
                .orElse(ThisMachine.STATE);
    }

    private Platform platform(Path kept) throws InstallException {
        if (simulated.isEmpty()) {
            ThisMachine.needRoot();
            return new LinuxPlatform();
        }
        return SimulatedPlatform.open(
                kept.resolve("simulated"), profile(simulated.get()), Duration.ofMillis(pace));
    }

    private static Profile profile(String word) throws InstallException {
        return Profile.of(word)
                .orElseThrow(
                        () ->
                                new InstallException(
                                        new BadArgument(
                                                "--simulate",
                                                word,
                                                Screen.word("machined.bad-profile"))));
    }

    private void greet(Machined daemon, Consumer<String> console) {
        var head = simulated.isPresent() ? "machined.headSimulated" : "machined.head";
        console.accept(Screen.word(head, daemon.id()));
        daemon.addresses()
                .forEach(address -> console.accept(Screen.word("machined.listening", address)));
        daemon.compatAddress()
                .ifPresent(plain -> console.accept(Screen.word("machined.plain", plain)));
        console.accept(Screen.word("machined.fingerprint", daemon.fingerprint()));
        showCode(daemon.claimCode());
    }

    /// On the screen alone, for whoever stands before the machine.
    private void showCode(ClaimCode code) {
        codeFile.ifPresentOrElse(
                file -> screen().say("machined.code-in-file", file),
                () -> screen().say("machined.code", code.text()));
    }
}
