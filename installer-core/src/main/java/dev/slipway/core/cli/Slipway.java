package dev.slipway.core.cli;

import static java.lang.System.Logger.Level.ERROR;

import dev.slipway.core.cli.demo.DemoCommand;
import dev.slipway.core.cli.image.ImageCommand;
import dev.slipway.core.cli.kdl.KdlCommand;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.machine.SlipwayVersion;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The root command, and the wiring of all others.
@Command(
        name = "slipway",
        mixinStandardHelpOptions = true,
        versionProvider = Slipway.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Slipway {
    private static final System.Logger LOG = System.getLogger(Slipway.class.getName());

    private Slipway() {}

    public static void main(String[] args) {
        Logging.quieten();
        Locale.setDefault(
                Locale.ENGLISH); // of the words here only some are there in other languages
        System.exit(run(Surroundings.ofThisProcess(), args));
    }

    /// @return the exit code, as the help of the root command has it
    static int run(Surroundings here, String... args) {
        return line(here).execute(args);
    }

    static CommandLine line(Surroundings here) {
        var line =
                new CommandLine(new Slipway())
                        .addSubcommand(new DiscoverCommand(here))
                        .addSubcommand(new ClaimCommand(here))
                        .addSubcommand(new ReleaseCommand(here))
                        .addSubcommand(new InventoryCommand(here))
                        .addSubcommand(new AlertsCommand(here))
                        .addSubcommand(new CheckCommand(here))
                        .addSubcommand(new PlanCommand(here))
                        .addSubcommand(new InstallCommand(here))
                        .addSubcommand(new LogsCommand(here))
                        .addSubcommand(new CancelCommand(here))
                        .addSubcommand(new ResumeCommand(here))
                        .addSubcommand(new RollBackCommand(here))
                        .addSubcommand(new RebootCommand(here))
                        .addSubcommand(new MachinedCommand(here))
                        .addSubcommand(new SupportBundleCommand(here))
                        .addSubcommand(guests(here))
                        .addSubcommand(pki(here))
                        .addSubcommand(live())
                        .addSubcommand(remote())
                        .addSubcommand(ImageCommand.commandLine())
                        .addSubcommand(KdlCommand.line(here.documents()))
                        .addSubcommand(DemoCommand.line(here.out(), demoShells(here)));
        return spoken(line, here);
    }

    private static CommandLine guests(Surroundings here) {
        return new CommandLine(new GuestsCommand(here)).addSubcommand(new GuestRunCommand(here));
    }

    private static CommandLine pki(Surroundings here) {
        return new CommandLine(new PkiCommand())
                .addSubcommand(new PkiInitCommand(here))
                .addSubcommand(new PkiIssueCommand(here));
    }

    private static CommandLine live() {
        return new CommandLine(new LiveCommand())
                .addSubcommand(new LiveWriteCommand())
                .addSubcommand(new LiveSettleCommand())
                .addSubcommand(new LiveNetworkCommand(new ProcessCommands()))
                .addSubcommand(new LiveUnattendedCommand());
    }

    private static CommandLine remote() {
        return new CommandLine(new RemoteCommand()).addSubcommand(new RemotePrepareCommand());
    }

    private static DemoCommand.Shells demoShells(Surroundings here) {
        return (home, out, words) -> run(here.below(home, out), words.toArray(String[]::new));
    }

    private static CommandLine spoken(CommandLine line, Surroundings here) {
        Descriptions.give(line);
        return line.setOut(here.out())
                .setErr(here.err())
                .setExecutionExceptionHandler((e, command, _) -> failed(e, command));
    }

    private static int failed(Exception e, CommandLine command) {
        var errors = new Screen(command.getErr());
        return switch (e) {
            case InstallException failed -> {
                errors.explain(Explanation.of(failed.failure()));
                yield Exit.of(failed.failure());
            }
            case InterruptedException _ -> Exit.INTERRUPTED;
            default -> {
                LOG.log(ERROR, "the command failed unexpectedly", e);
                errors.explain(Explanation.of(new Unexpected(command.getCommandName())));
                yield Exit.FAILED;
            }
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"slipway " + SlipwayVersion.text()};
        }
    }
}
