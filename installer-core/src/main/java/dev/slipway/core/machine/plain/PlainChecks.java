package dev.slipway.core.machine.plain;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolOption;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.Position;
import dev.slipway.core.machine.plain.KnownNodes.Stranger;
import java.util.ArrayList;
import java.util.List;

/// Why a plain machined cannot install a configuration: what it has no words for, and what is wrong with the
/// disks that are named. Pure.
///
/// It cannot say that a disk is free: nobody knows.
final class PlainChecks {
    private static final String ROOT_POOL = "rpool";
    private static final String FROM_REGISTRY = "oci://";

    private final MachineConfiguration configuration;
    private final List<Problem> found = new ArrayList<>();

    private PlainChecks(MachineConfiguration configuration) {
        this.configuration = configuration;
    }

    /// @param written the document that the configuration was read from
    static List<Problem> of(
            MachineConfiguration configuration, KdlDocument written, Inventory inventory) {
        var checks = new PlainChecks(configuration);
        KnownNodes.strangers(written).forEach(checks::add);
        checks.rootPool();
        checks.image();
        checks.options();
        new NamedDisks(configuration, inventory).problems(checks::add);
        return List.copyOf(checks.found);
    }

    private void add(Stranger stranger) {
        add(Severity.ERROR, "not-carried", stranger.path(), stranger.position(), stranger.path());
    }

    /// That daemon makes `rpool/ROOT`, whatever the pools are called.
    private void rootPool() {
        if (configuration.pools().stream().noneMatch(pool -> pool.name().equals(ROOT_POOL))) {
            add("no-rpool", "pool", ROOT_POOL);
        }
    }

    private void image() {
        var reference = configuration.image().reference();
        if (!reference.startsWith(FROM_REGISTRY)) {
            add("image-not-carried", "image", reference);
        }
    }

    /// Builds are known that give zpool every option as one of the pool.
    private void options() {
        var pools = configuration.pools();
        for (var i = 0; i < pools.size(); i++) {
            for (var option : pools.get(i).options().keySet()) {
                if (!PoolOption.ofPool(option)) {
                    var field = "pool[" + i + "].options." + option;
                    add(Severity.WARNING, "file-system-option", field, Position.NONE, option);
                }
            }
        }
    }

    private void add(String code, String field, String object, Object... more) {
        add(Severity.ERROR, code, field, Position.NONE, object, more);
    }

    private void add(
            Severity severity,
            String code,
            String field,
            Position at,
            String object,
            Object... more) {
        var arguments = new ArrayList<Object>(List.of(object));
        arguments.addAll(List.of(more));
        var cause = Words.of(code + ".cause", arguments.toArray());
        var remedy = Words.of(code + ".remedy", arguments.toArray());
        found.add(
                new Problem(severity, code, field, at.line(), at.column(), object, cause, remedy));
    }
}
