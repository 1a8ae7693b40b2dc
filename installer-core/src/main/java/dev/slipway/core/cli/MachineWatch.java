package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machined.Machined;
import dev.slipway.core.monitor.Family;
import dev.slipway.core.monitor.MachineFamilies;
import dev.slipway.core.monitor.Measuring;
import dev.slipway.core.monitor.MetricsServer;
import dev.slipway.core.monitor.Monitor;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the machine is, for as long as its daemon runs: told on its console, and to Prometheus where that was asked for.
record MachineWatch(Optional<Monitor> monitor, Optional<MetricsServer> metrics)
        implements AutoCloseable {
    /// @param measuring nothing of a simulated machine: it would be that of this one
    static MachineWatch begin(
            Optional<Measuring> measuring,
            Optional<InetSocketAddress> address,
            Machined daemon,
            Screen console)
            throws InstallException {
        var metrics =
                address.isPresent()
                        ? Optional.of(
                                MetricsServer.start(
                                        address.get(), () -> families(measuring, daemon)))
                        : Optional.<MetricsServer>empty();
        metrics.ifPresent(server -> console.say("machined.metrics-at", url(server)));
        return new MachineWatch(measuring.map(it -> Monitor.begin(it, console::line)), metrics);
    }

    private static String url(MetricsServer server) {
        var address = server.address();
        return "http://%s:%d/metrics".formatted(address.getHostString(), address.getPort());
    }

    private static List<Family> families(Optional<Measuring> measuring, Machined daemon) {
        var machine = measuring.map(Measuring::now).map(MachineFamilies::of).orElse(List.of());
        return Stream.concat(machine.stream(), daemon.families().stream()).toList();
    }

    @Override
    public void close() {
        metrics.ifPresent(MetricsServer::close);
        monitor.ifPresent(Monitor::close);
    }
}
