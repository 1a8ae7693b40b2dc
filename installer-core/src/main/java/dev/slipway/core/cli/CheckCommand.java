package dev.slipway.core.cli;

import dev.slipway.core.check.Verdict;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Checking;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway check FILE [--machine M]`: every problem of a configuration, alone or on a machine.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends MachineCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "configuration")
    private Path file = Path.of("");

    @Option(names = "--machine", paramLabel = "MACHINE", descriptionKey = "check.machine")
    private String name = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CheckCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var kdl = PrivateFiles.read(file);
        var verdict = name.isEmpty() ? Checking.ofText(kdl) : onMachine(kdl);
        if (json) {
            screen().document(verdict);
        } else {
            new VerdictInWords(file, screen(), errors()).say(verdict);
        }
        return verdict.forbids() ? Exit.INVALID : Exit.DONE;
    }

    private Verdict onMachine(String kdl) throws InstallException, InterruptedException {
        try (var held = held(name)) {
            return patiently(() -> held.claimed().check(kdl));
        }
    }
}
