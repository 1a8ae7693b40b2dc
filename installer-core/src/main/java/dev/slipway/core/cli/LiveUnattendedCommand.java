package dev.slipway.core.cli;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.LiveSettingsReader;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.start.ConsentRules;
import dev.slipway.core.live.start.StickLog;
import dev.slipway.core.live.stick.StickContents;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway live unattended STICK`: installs what the stick has, on this machine, if its settings consent to exactly that.
@Command(name = "unattended", hidden = true, mixinStandardHelpOptions = true)
final class LiveUnattendedCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STICK", descriptionKey = "live.stick")
    private Path stick = Path.of("");

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var log = StickLog.open(stick, Instant.now());
        try (var report = report(log)) {
            var screen = new Screen(new Both(spec.commandLine().getOut(), report).writer());
            screen.say("live.unattended.begins", stick.resolve(StickContents.CONFIGURATION));
            return told(log, screen);
        }
    }

    /// What stops it is in the report, too.
    private int told(StickLog log, Screen screen) throws InstallException, InterruptedException {
        try {
            var exit = installed(log, screen);
            screen.say(exit == Exit.DONE ? "live.unattended.done" : "live.unattended.failed");
            return exit;
        } catch (InstallException e) {
            screen.explain(Explanation.of(e.failure()));
            screen.say("live.unattended.refused");
            return Exit.of(e.failure());
        }
    }

    private int installed(StickLog log, Screen screen)
            throws InstallException, InterruptedException {
        var settings = read(StickContents.SETTINGS);
        var kdl = read(StickContents.CONFIGURATION);
        var consent =
                ConsentRules.refuseUnsafe(
                        LiveSettingsReader.read(settings, StickContents.SETTINGS), understood(kdl));
        try (var machine = ThisMachine.open()) {
            return installed(machine, consent, kdl, log, screen);
        }
    }

    private int installed(Machine machine, Consent consent, String kdl, StickLog log, Screen screen)
            throws InstallException, InterruptedException {
        var claimed = machine.claim(new ClaimCode(""), false);
        var inventory = claimed.inventory();
        ConsentRules.refuseOtherMachine(consent, inventory.hardware());
        Asking<PlannedInstallation> planning = () -> claimed.plan(kdl);
        var plan = planning.patiently(screen);
        ConsentRules.refuseOtherDisks(consent, plan, inventory);
        new PlanOnScreen(screen).say(plan, false);
        log.keep("plan.json", Documents.write(plan));
        log.spend();
        Asking<String> beginning = () -> claimed.install(kdl, plan.hash());
        try {
            return followed(claimed, beginning.patiently(screen), screen);
        } finally {
            log.keepAll(ThisMachine.STATE.resolve("installations"));
        }
    }

    private static int followed(ClaimedMachine claimed, String installation, Screen screen)
            throws InstallException, InterruptedException {
        return new Following(claimed, installation, false, screen, screen).toTheEnd(0);
    }

    private String read(String name) throws InstallException {
        return PrivateFiles.read(stick.resolve(name));
    }

    private static MachineConfiguration understood(String kdl) throws InstallException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood(var configuration, _, _) -> configuration;
            case Refused refused ->
                    throw new InstallException(refused.failure(StickContents.CONFIGURATION));
        };
    }

    private static PrintWriter report(StickLog log) throws InstallException {
        try {
            return new PrintWriter(Files.newBufferedWriter(log.report()), true);
        } catch (IOException e) {
            throw PrivateFiles.unusable(log.report(), e);
        }
    }
}
