package dev.slipway.core.cli;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.failure.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway alerts MACHINE`: what is wrong with it now.
@Command(name = "alerts", mixinStandardHelpOptions = true)
final class AlertsCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    AlertsCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            var alerts = held.claimed().alerts();
            if (json) {
                screen().document(alerts);
            } else {
                say(alerts);
            }
        }
        return Exit.DONE;
    }

    private void say(Alerts alerts) {
        if (alerts.all().isEmpty()) {
            screen().say("alerts.none");
        }
        alerts.all().forEach(alert -> screen().line(alert.line()));
    }
}
