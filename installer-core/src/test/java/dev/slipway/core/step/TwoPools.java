package dev.slipway.core.step;

import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.vdev;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Procedure;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An encrypted root pool and a second one, with datasets, volumes and swap, on a simulated machine.
public final class TwoPools {
    static final String PASSPHRASE = "correct horse battery staple";
    static final String HEX = "0123456789abcdef".repeat(4);
    public static final Secrets SECRETS =
            Secrets.of(Map.of("root", Secret.of(PASSPHRASE + "\n"), "data", Secret.of(HEX)));

    static final PoolConfiguration ROOT =
            new PoolConfiguration("rpool", List.of(vdev(VdevKind.STRIPE, "SLIP0001")))
                    .with(new EncryptionConfiguration("root", KeyFormat.PASSPHRASE))
                    .with(
                            new PoolContents(
                                    List.of(dataset("home", "/home")),
                                    List.of(volume("swap", true), volume("vm0", false)),
                                    Optional.of("256M")));
    static final PoolConfiguration TANK =
            new PoolConfiguration("tank", List.of(vdev(VdevKind.STRIPE, "SLIP0002")))
                    .with(new EncryptionConfiguration("data", KeyFormat.HEX))
                    .with(
                            new PoolContents(
                                    List.of(dataset("srv/data", "/srv/data")),
                                    List.of(),
                                    Optional.empty()));
    public static final MachineConfiguration ALL = configuration(ROOT, TANK);

    private TwoPools() {}

    private static DatasetConfiguration dataset(String name, String mount) {
        return new DatasetConfiguration(
                name,
                Optional.of(mount),
                Optional.of("1G"),
                Optional.empty(),
                new LinkedHashMap<>());
    }

    private static VolumeConfiguration volume(String name, boolean swap) {
        return new VolumeConfiguration(name, "64M", swap, new LinkedHashMap<>());
    }

    static Plan plan(SimulatedPlatform machine) throws Exception {
        return Planner.plan("machine-1", ALL, KDL, machine.look(), IMAGE);
    }

    private static Records records(SimulatedPlatform machine) {
        return new Records(machine.target().resolveSibling("records"));
    }

    static Procedure procedure(SimulatedPlatform machine, Plan plan) {
        return steps(machine).with(SECRETS).of(plan, records(machine));
    }

    private static Steps steps(SimulatedPlatform machine) {
        var system = new TinySystem();
        return new Steps(
                machine,
                system,
                (configuration, kdl, root) -> {
                    makeHome(root);
                    return system.write(configuration, kdl, root);
                });
    }

    private static void makeHome(Path root) {
        touch(root.resolve("home/of-a-user"));
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<InstallEvent> install(SimulatedPlatform machine, Secrets secrets) throws Exception {
        var plan = plan(machine);
        var told = new ArrayList<InstallEvent>();
        new InstallEngine(machine, steps(machine).with(secrets))
                .run(
                        new Installing(new Confirmed(plan, ALL, PlanHash.of(plan))),
                        records(machine),
                        told::add);
        return told;
    }
}
