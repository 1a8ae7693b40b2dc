package dev.slipway.core.loop;

import static dev.slipway.core.loop.SmallSystem.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.EventSink;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Undertaking;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.step.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A small system on one loop disk, which may be disturbed and gone on with; disks and journal are in one folder.
final class SmallInstallation {
    private static final String KDL =
            """
            disk "serial:LOOP-A" table="mbr" {
                partition "root" { filesystem "ext4"; mount "/" }
            }
            image "oci://registry.example/small:1"
            sysconfig { hostname "loop" }
            """;

    private SmallInstallation() {}

    static void makeDisk(Path folder) throws Exception {
        LoopTools.assume("mkfs.ext4");
        LoopPlatform.makeDisk(folder, "A", 300, 512);
    }

    /// @param heard told of each event, when it is in the journal
    static Ended install(Path folder, Platform machine, EventSink heard) throws Exception {
        var plan = Planner.plan("machine-1", configuration(), KDL, machine.look(), IMAGE);
        var confirmed = new Confirmed(plan, configuration(), PlanHash.of(plan));
        return carryOut(folder, machine, new Installing(confirmed), heard);
    }

    static Ended resume(Path folder, Platform machine) throws Exception {
        var resuming = installations(folder).unfinished().orElseThrow().resuming();
        return carryOut(folder, machine, resuming, _ -> {});
    }

    /// Goes on with what a signal interrupted. Where that came too late, the installation must have said its own end.
    static Ended resumeIfUnfinished(Path folder, Platform machine) throws Exception {
        var installations = installations(folder);
        return installations.unfinished().isPresent()
                ? resume(folder, machine)
                : installations.latest().orElseThrow().report().end().orElseThrow();
    }

    private static Ended carryOut(
            Path folder, Platform machine, Undertaking undertaking, EventSink heard)
            throws Exception {
        var story = installations(folder).begin(undertaking);
        var system = new SmallSystem();
        return new InstallEngine(machine, new Steps(machine, system, system))
                .run(
                        undertaking,
                        story.records(),
                        event -> {
                            story.say(event);
                            heard.say(event);
                        });
    }

    static Installations installations(Path folder) throws Exception {
        return Installations.in(folder.resolve("state"), InstantSource.system());
    }

    private static MachineConfiguration configuration() {
        return ((Understood) MachineConfigurationReader.read(KDL)).configuration();
    }

    static void assertHasEveryFile(LoopPlatform machine) throws Exception {
        var root = machine.target();
        var device = machine.partition("A", 1);
        machine.commands()
                .run(Command.of("mount", "-t", "ext4", "-o", "ro", device, root.toString()));
        try {
            for (var file : new SmallSystem().files().entrySet()) {
                assertThat(root.resolve(file.getKey())).hasBinaryContent(file.getValue());
            }
            assertThat(Files.readString(root.resolve("etc/fstab"))).contains("\t/\text4\t");
        } finally {
            machine.commands().run(Command.of("umount", root.toString()));
        }
    }
}
