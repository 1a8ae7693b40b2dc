package dev.slipway.core.cli;

import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.machined.Machined;
import dev.slipway.core.monitor.Family;
import dev.slipway.core.monitor.MachineFamilies;
import dev.slipway.core.monitor.Measuring;
import dev.slipway.core.monitor.MetricsServer;
import dev.slipway.core.monitor.Monitor;
import dev.slipway.core.platform.linux.LinuxProbes;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the machine is, for as long as its daemon runs: told on its console, and to Prometheus where that was asked for.
record MachineWatch(Optional<Monitor> monitor, Optional<MetricsServer> metrics)
        implements AutoCloseable {
    /// @param measured nothing of a simulated machine: it would be that of this one
    static MachineWatch begin(
            Optional<Watched> measured,
            Optional<InetSocketAddress> address,
            Machined daemon,
            Consumer<String> console)
            throws InstallException {
        var metrics =
                address.isPresent()
                        ? Optional.of(
                                MetricsServer.start(
                                        address.get(), () -> families(measured, daemon)))
                        : Optional.<MetricsServer>empty();
        metrics.ifPresent(
                server -> console.accept(Screen.word("machined.metrics-at", url(server))));
        measured.ifPresent(it -> it.monitor().begin());
        return new MachineWatch(measured.map(Watched::monitor), metrics);
    }

    private static String url(MetricsServer server) {
        var address = server.address();
        return "http://%s:%d/metrics".formatted(address.getHostString(), address.getPort());
    }

    private static List<Family> families(Optional<Watched> measured, Machined daemon) {
        var machine = measured.map(Watched::families).orElse(List.of());
        return Stream.concat(machine.stream(), daemon.families().stream()).toList();
    }

    /// The machine, and who watches it.
    record Watched(Measuring measuring, Monitor monitor) {
        static Watched thisMachine(List<Path> spaces, Consumer<String> console) {
            var probes = new LinuxProbes(new ProcessCommands(), InstantSource.system());
            var measuring = Measuring.ofThisMachine(spaces, device -> health(probes, device));
            return new Watched(measuring, Monitor.of(measuring, console));
        }

        private static Health health(LinuxProbes probes, String device) {
            try {
                return probes.health(device);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Health.Unknown(new NoAnswer(""));
            }
        }

        List<Family> families() {
            return MachineFamilies.of(measuring.now(), monitor.alerts());
        }
    }

    @Override
    public void close() {
        metrics.ifPresent(MetricsServer::close);
        monitor.ifPresent(Monitor::close);
    }
}
