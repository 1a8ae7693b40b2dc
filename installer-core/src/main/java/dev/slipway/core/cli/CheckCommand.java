package dev.slipway.core.cli;

import dev.slipway.core.check.CheckProblem;
import dev.slipway.core.check.CheckProblem.Severity;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Checking;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
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
        var problems = name.isEmpty() ? Checking.ofText(kdl) : onMachine(kdl);
        say(problems);
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? Exit.INVALID
                : Exit.DONE;
    }

    private List<CheckProblem> onMachine(String kdl) throws InstallException, InterruptedException {
        try (var held = held(name)) {
            return held.claimed().check(kdl);
        }
    }

    private void say(List<CheckProblem> problems) {
        if (json) {
            screen().document(problems);
        } else if (problems.isEmpty()) {
            screen().say("check.good", file);
        } else {
            problems.forEach(this::say);
        }
    }

    private void say(CheckProblem problem) {
        var severity = Screen.word("check." + problem.severity());
        var place =
                problem.line() == 0
                        ? file + ""
                        : file + ":" + problem.line() + ":" + problem.column();
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        errors().line(
                        "%s: %s: %s%s %s"
                                .formatted(
                                        place, severity, field, problem.cause(), problem.remedy()));
    }
}
