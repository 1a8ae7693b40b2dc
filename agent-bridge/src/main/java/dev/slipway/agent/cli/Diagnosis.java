package dev.slipway.agent.cli;

import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.policy.KeyFile;
import dev.slipway.agent.policy.PolicyFile;
import dev.slipway.agent.port.KnownPorts;
import dev.slipway.agent.port.KnownPorts.Known;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.windows.WindowsService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person must know to make an agent and its host find each other. Opens the port, for a moment; says nothing over it.
final class Diagnosis {
    private final Configuration configuration;
    private final KnownPorts ports;
    private final Readings readings;
    private final boolean windows;
    private final List<String> lines = new ArrayList<>();
    private boolean well = true;

    /// @param windows whose remedies are others than those of Linux
    Diagnosis(Configuration configuration, KnownPorts ports, Readings readings, boolean windows) {
        this.configuration = configuration;
        this.ports = ports;
        this.readings = readings;
        this.windows = windows;
    }

    /// @return whether all is well
    boolean say(PrintStream out) {
        system();
        ports();
        service();
        policy();
        key();
        audit();
        lines.add(Words.of(well ? "diagnose.well" : "diagnose.unwell"));
        lines.forEach(out::println);
        return well;
    }

    private void good(String key, Object... facts) {
        lines.add(Words.of("diagnose.good", Words.of(key, facts)));
    }

    private void bad(String key, Object... facts) {
        well = false;
        lines.add(Words.of("diagnose.bad", Words.of(key, facts)));
        var remedy = key + (windows ? ".remedy.windows" : ".remedy");
        lines.add(Words.of("diagnose.remedy", Words.of(remedy, facts)));
    }

    private void system() {
        try {
            var release = readings.release();
            var kernel = readings.kernel().release();
            good("diagnose.system", release.name(), release.version(), kernel, Kernel.machine());
        } catch (IOException e) {
            bad("diagnose.system-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /// Of Windows; systemd says by itself how it is.
    private void service() {
        if (!windows) {
            return;
        }
        try {
            readings.services().stream()
                    .filter(service -> service.name().equals(WindowsService.NAME))
                    .findFirst()
                    .ifPresentOrElse(
                            service -> good("diagnose.service", service.name(), service.state()),
                            () -> good("diagnose.no-service"));
        } catch (IOException e) {
            bad("diagnose.services-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void ports() {
        try {
            ports.all().forEach(this::port);
            ports.chosen().ifPresentOrElse(this::open, () -> bad("diagnose.no-port"));
        } catch (IOException e) {
            bad("diagnose.ports-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void port(Known port) {
        var key = port.name().ofOthers() ? "diagnose.port.others" : "diagnose.port";
        good(key, port.device(), port.name().text());
    }

    /// Busy is good, if it is our own agent that has it.
    private void open(String device) {
        try (var _ = ports.open()) {
            good("diagnose.opened", device);
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage());
            bad(why.contains("busy") ? "diagnose.busy" : "diagnose.not-opened", device, why);
        }
    }

    private void policy() {
        var file = configuration.policy();
        try {
            var policy = PolicyFile.read(file);
            good(Files.exists(file) ? "diagnose.policy" : "diagnose.no-policy", file);
            if (policy.anyLine()) {
                good("diagnose.any-line");
            }
        } catch (IOException e) {
            bad("diagnose.policy-unreadable", file, String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            bad("diagnose.policy-unreadable", file, e.refusal().words());
        }
    }

    private void key() {
        var file = configuration.key();
        if (file.isEmpty()) {
            good("diagnose.no-key");
            return;
        }
        try {
            KeyFile.read(file.get());
            good("diagnose.key", file.get());
        } catch (IOException e) {
            bad("diagnose.key-unreadable", file.get(), String.valueOf(e.getMessage()));
        }
    }

    private void audit() {
        var folder = Optional.ofNullable(configuration.audit().getParent()).orElse(Path.of("/"));
        if (Files.isWritable(existing(folder))) {
            good("diagnose.audit", configuration.audit());
        } else {
            bad("diagnose.audit-unwritable", configuration.audit());
        }
    }

    /// The folder in which the missing ones would be made.
    private static Path existing(Path folder) {
        var at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
