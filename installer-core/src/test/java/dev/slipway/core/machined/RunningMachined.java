package dev.slipway.core.machined;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import dev.slipway.core.alert.Alerts;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machine.MachineAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A real daemon on loopback over a machine that is made up.
public record RunningMachined(Machined daemon, FakeMachineSide side) implements AutoCloseable {
    public static final ClaimCode CODE = new ClaimCode("7KQ01MZX");

    /// What is wrong with it.
    public static final Alerts ALERTS =
            new Alerts(List.of(new Alert(Severity.WARNING, Kind.NO_LINK, "eth0", "")));

    public static RunningMachined in(Path directory) throws InstallException, InterruptedException {
        return in(directory, new StoppedClock(), Duration.ofMinutes(5));
    }

    static RunningMachined in(Path directory, InstantSource clock, Duration lease)
            throws InstallException, InterruptedException {
        return in(directory, clock, lease, new DiscoverySettings("239.255.255.250", 0));
    }

    static RunningMachined in(
            Path directory, InstantSource clock, Duration lease, DiscoverySettings discovery)
            throws InstallException, InterruptedException {
        return in(directory, clock, lease, discovery, Optional.of(CODE));
    }

    /// It makes its claim code up.
    static RunningMachined withACodeOfItsOwn(Path directory)
            throws InstallException, InterruptedException {
        var nobody = new DiscoverySettings("239.255.255.250", 0);
        return in(directory, new StoppedClock(), Duration.ofMinutes(5), nobody, Optional.empty());
    }

    private static RunningMachined in(
            Path directory,
            InstantSource clock,
            Duration lease,
            DiscoverySettings discovery,
            Optional<ClaimCode> code)
            throws InstallException, InterruptedException {
        var side = new FakeMachineSide("m-1", directory.resolve("story"));
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var settings =
                new MachinedSettings(
                        any,
                        Optional.of(any),
                        directory.resolve("state"),
                        "machine-01",
                        code,
                        discovery,
                        lease,
                        clock,
                        Duration.ofSeconds(1));
        return new RunningMachined(Machined.start(settings, side, () -> ALERTS), side);
    }

    public MachineAddress address() {
        return daemon.address();
    }

    @Override
    public void close() {
        daemon.close();
    }
}
