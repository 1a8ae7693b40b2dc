package dev.slipway.agent.cli;

import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.OsRelease;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.KeyFile;
import dev.slipway.agent.policy.PolicyFile;
import dev.slipway.agent.port.DevicePort;
import dev.slipway.agent.port.PortSearch;
import dev.slipway.agent.port.PortSearch.Found;
import dev.slipway.agent.refusal.RefusedException;
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
    private final PortSearch search;
    private final List<String> lines = new ArrayList<>();
    private boolean well = true;

    Diagnosis(Configuration configuration, PortSearch search) {
        this.configuration = configuration;
        this.search = search;
    }

    /// @return whether all is well
    boolean say(PrintStream out) {
        system();
        ports();
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
        lines.add(Words.of("diagnose.remedy", Words.of(key + ".remedy", facts)));
    }

    private void system() {
        var release = OsRelease.read(Root.REAL);
        var kernel = Root.REAL.ifThere("proc/sys/kernel/osrelease").orElse("?");
        good("diagnose.system", release.name(), release.version(), kernel, Kernel.machine());
    }

    private void ports() {
        try {
            var all = search.all();
            all.forEach(
                    port ->
                            good(
                                    port.ofOthers() ? "diagnose.port.others" : "diagnose.port",
                                    port.device(),
                                    port.name()));
            var chosen = configuration.device().or(() -> best(all));
            chosen.ifPresentOrElse(this::open, () -> bad("diagnose.no-port"));
        } catch (IOException e) {
            bad("diagnose.ports-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Path> best(List<Found> all) {
        return all.stream().filter(port -> !port.ofOthers()).findFirst().map(Found::device);
    }

    /// Busy is good, if it is our own agent that has it.
    private void open(Path device) {
        try (var _ = new DevicePort(device)) {
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
