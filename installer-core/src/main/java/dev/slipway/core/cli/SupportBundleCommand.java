package dev.slipway.core.cli;

import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.registry.CredentialFiles;
import dev.slipway.core.machine.Myself;
import dev.slipway.core.machine.Places;
import dev.slipway.core.support.Item;
import dev.slipway.core.support.Support;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway support-bundle`: what somebody who helps wants to see of this machine, without its secrets.
@Command(name = "support-bundle", mixinStandardHelpOptions = true)
final class SupportBundleCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// Where a stick's settings are, and those of an installed system.
    private static final List<Path> SETTINGS =
            List.of(
                    Path.of("/run/slipway/live.kdl"),
                    Path.of("/usb/live.kdl"),
                    Path.of("/usb/machined.kdl"),
                    Path.of("/etc/slipway/machined.env"),
                    Path.of("/etc/sysconfig.kdl"));

    private final Surroundings here;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "support.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "support.state")
    private Path state = ThisMachine.STATE;

    @Option(names = "--hide", paramLabel = "FILE", descriptionKey = "support.hide")
    private List<Path> codes = List.of();

    SupportBundleCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var file = out.orElseGet(SupportBundleCommand::usual);
        var screen = new Screen(spec.commandLine().getOut());
        var items = support().bundle(file, new ProcessCommands(), item -> say(screen, item));
        var replaced = items.stream().mapToInt(Item::replaced).sum();
        screen.say("support.done", file, taken(items), replaced);
        screen.say("support.look");
        return Exit.DONE;
    }

    private Support support() {
        var environment = here.environment();
        var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        var credentials = CredentialFiles.of(environment, home);
        return new Support(Places.of(environment), state, SETTINGS, codes, credentials);
    }

    private static Path usual() {
        var name = "slipway-support-%s-%s.zip".formatted(Myself.host(), TIME.format(Instant.now()));
        return Path.of(name);
    }

    private static void say(Screen screen, Item item) {
        if (item.missing().isEmpty()) {
            screen.say("support.item", item.name(), Screen.size(item.bytes()), item.replaced());
        } else {
            screen.say("support.missing", item.name(), item.missing());
        }
    }

    private static long taken(List<Item> items) {
        return items.stream().filter(item -> item.missing().isEmpty()).count();
    }
}
