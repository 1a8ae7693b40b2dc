package dev.slipway.core.loop;

import static dev.slipway.core.loop.SmallSystem.IMAGE;

import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.step.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A process that installs onto loop disks and says so, event by event, until somebody kills it.
public final class Victim {
    static final String MACHINE = "machine-1";

    private Victim() {}

    /// @param arguments the folder of the disks, with `machine.kdl` in it
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var machine = LoopPlatform.open(folder); // the disks stay attached when it is killed
        var kdl = Files.readString(folder.resolve("machine.kdl"));
        var configuration = ((Understood) MachineConfigurationReader.read(kdl)).configuration();
        var plan = Planner.plan(MACHINE, configuration, kdl, machine.look(), IMAGE);
        var undertaking = new Installing(new Confirmed(plan, configuration, PlanHash.of(plan)));
        var story = installations(folder).begin(undertaking);
        var system = new SmallSystem();
        new InstallEngine(machine, new Steps(machine, system, system))
                .run(
                        undertaking,
                        story.records(),
                        event -> {
                            story.say(event);
                            System.out.println(event.getClass().getSimpleName());
                        });
    }

    static Installations installations(Path folder) throws Exception {
        return Installations.in(folder.resolve("state"), InstantSource.system());
    }
}
