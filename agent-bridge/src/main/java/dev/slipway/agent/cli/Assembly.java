package dev.slipway.agent.cli;

import dev.slipway.agent.guest.Agent;
import dev.slipway.agent.guest.Identity;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.AuditFile;
import dev.slipway.agent.policy.KeyFile;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.policy.PolicyFile;
import dev.slipway.agent.port.DevicePorts;
import dev.slipway.agent.port.KnownPorts;
import dev.slipway.agent.port.PortSearch;
import dev.slipway.agent.port.ThisSystem;
import dev.slipway.agent.qemu.Dialect;
import dev.slipway.agent.qemu.QemuAgent;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Programs;
import dev.slipway.agent.trust.SharedKey;
import dev.slipway.agent.windows.WindowsPorts;
import dev.slipway.agent.windows.WindowsReadings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The agents of this guest, put together as its settings say.
record Assembly(Configuration configuration) {
    static final Readings READINGS =
            ThisSystem.HERE.windows() ? WindowsReadings.ofThis() : new LinuxReadings(Root.REAL);

    /// @throws IOException where the key cannot be used: without it anybody would be believed
    Agent agent() throws IOException {
        var settings =
                new Agent.Settings(
                        READINGS,
                        Identity.of(Root.REAL, configuration.name()),
                        policy(),
                        key(),
                        configuration.metrics(),
                        configuration.keepAlive(),
                        configuration.ping(),
                        configuration.commandLines(),
                        configuration.machine());
        return new Agent(
                settings, ports(configuration.device()), new AuditFile(configuration.audit()));
    }

    static KnownPorts ports(Optional<Path> named) {
        return ThisSystem.HERE.windows()
                ? new WindowsPorts(named.map(Path::toString))
                : new DevicePorts(named, PortSearch.ofThisSystem());
    }

    private Optional<SharedKey> key() throws IOException {
        var file = configuration.key();
        return file.isEmpty() ? Optional.empty() : Optional.of(KeyFile.read(file.get()));
    }

    /// For QEMU's dialect, on a port of its own.
    QemuAgent qemu(Path port) {
        var audit = new AuditFile(configuration.audit());
        var dialect =
                new Dialect(
                        qemuCalls(), policy(), Root.REAL, new Programs(), audit, Clock.systemUTC());
        return new QemuAgent(ports(Optional.of(port)), dialect, ThreadLocalRandom.current());
    }

    /// A guest whose policy cannot be believed still says how it is, and obeys nobody.
    private Policy policy() {
        try {
            return PolicyFile.read(configuration.policy());
        } catch (IOException | RefusedException e) {
            new Log(Assembly.class)
                    .log(
                            Level.ERROR,
                            "nothing is allowed, for the policy cannot be believed: {0}",
                            e.getMessage());
            return Policy.NOTHING;
        }
    }

    private Names qemuCalls() {
        try {
            return PolicyFile.readQemu(configuration.policy(), Dialect.USUAL);
        } catch (IOException | RefusedException _) {
            return Dialect.USUAL; // why, is said of the policy itself
        }
    }
}
