package dev.slipway.core.cli.demo;

import dev.slipway.core.command.Program;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.machine.PlannedInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Plays the demonstration on its site.
final class Demonstration {
    private static final List<String> NAMES = List.of("mini", "workstation", "rack-server");
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS = 20;

    private final DemoSite site;
    private final Typing typing;
    private final DemoWords words;
    private final DiscoverySettings discovery;

    Demonstration(DemoSite site, Typing typing, DemoWords words) {
        this.site = site;
        this.typing = typing;
        this.words = words;
        this.discovery = site.discovery();
    }

    /// Gives every machine its certificate and starts it; returns when all answer discovery.
    void begin() throws InstallException, InterruptedException, Typing.Stopped {
        words.say("begin");
        typing.read("pki", "init");
        for (var name : NAMES) {
            var state = site.file(name);
            typing.read("pki", "issue", name, "--out", state.resolve("pki").toString());
            site.add(DemoMachine.start(name, state, site.file(name + ".log"), discovery));
        }
        awaitMachines();
        site.machines()
                .forEach(machine -> words.say("console", machine.name(), machine.code().text()));
    }

    private void awaitMachines() throws InstallException, InterruptedException {
        var asking = new MulticastDiscovery(discovery);
        Set<String> found = ConcurrentHashMap.newKeySet();
        for (var look = 0; look < LOOKS && !found.containsAll(NAMES); look++) {
            asking.look(LOOK, machine -> remember(found, machine));
        }
        if (!found.containsAll(NAMES)) {
            throw new InstallException(new UnknownMachine(String.join(", ", NAMES)));
        }
    }

    private static void remember(Set<String> found, FoundMachine machine) {
        found.add(machine.hostname());
    }

    /// Installs the first machine by the command line.
    void walk() throws InstallException, Typing.Stopped {
        var machine = site.machines().getFirst();
        var name = machine.name();
        var port = Integer.toString(discovery.port());
        var through = discovery.through().orElseThrow();
        typing.type("discover", "--interface", through, "--port", port);
        typing.type(
                "claim",
                name,
                "--code-file",
                machine.codeFile().toString(),
                "--interface",
                through,
                "--port",
                port);
        typing.type("inventory", name);
        var file = configured(name);
        typing.type("check", file, "--machine", name);
        typing.type("plan", file, "--machine", name);
        var plan = typing.read("plan", file, "--machine", name, "--json");
        var hash = Documents.read(plan, PlannedInstallation.class, Unexpected::new).hash();
        words.say("confirm");
        typing.type("install", file, "--machine", name, "--confirm", hash);
        typing.type("release", name);
        words.say("end");
    }

    private String configured(String name) throws InstallException, Typing.Stopped {
        var inventory =
                Documents.read(
                        typing.read("inventory", name, "--json"), Inventory.class, Unexpected::new);
        var configuration = DemoConfiguration.of(inventory, "demo01", site.image());
        var file = site.file("demo01.kdl");
        try {
            Files.writeString(file, MachineConfigurationWriter.write(configuration));
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.toString()), e);
        }
        words.say("configuration", file);
        words.show(MachineConfigurationWriter.write(configuration));
        return file.toString();
    }

    /// Opens the wizard on the machines, and returns when it is closed.
    int wizard() throws InstallException, InterruptedException {
        words.say("wizard", site.image());
        try (var wizard = Program.start(SameJava.wizard(machines()), site.file("wizard.log"))) {
            return wizard.await();
        }
    }

    /// The same in text, on the terminal of this process.
    int text() throws InstallException, InterruptedException {
        words.say("text", site.image());
        try (var wizard = Program.onTerminal(SameJava.text(machines()))) {
            return wizard.await();
        }
    }

    /// What leads a wizard to the machines and the image of this demonstration.
    private List<String> machines() {
        return List.of(
                "--pki=" + site.file("home/config/slipway/pki"),
                "--interface=" + discovery.through().orElseThrow(),
                "--port=" + discovery.port(),
                "--image=" + site.image(),
                "--plain-http");
    }
}
