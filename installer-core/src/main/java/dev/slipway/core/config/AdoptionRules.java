package dev.slipway.core.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What must hold of a pool that is there already, and stays as it is.
final class AdoptionRules {
    private static final int GUID_BITS = 64;

    private final Findings findings;

    AdoptionRules(Findings findings) {
        this.findings = findings;
    }

    void apply(MachineConfiguration configuration) {
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            if (pool.adopted().isPresent()) {
                adopted("pool[" + i + "].adopt", pool, configuration);
            }
        }
    }

    private void adopted(String field, PoolConfiguration pool, MachineConfiguration configuration) {
        var guid = pool.adopted().orElseThrow();
        if (!isGuid(guid)) {
            findings.add(field + ".guid", Problem.of("adopt-guid-bad", guid));
        }
        var beside = beside(pool);
        if (!beside.isEmpty()) {
            var listed = String.join(", ", beside);
            findings.add(field, Problem.of("adopt-beside", pool.name(), listed));
        }
        if (configuration.rootPool().filter(pool::equals).isEmpty()) {
            findings.add(field, Problem.of("adopt-not-root", pool.name()));
        } else if (configuration.bootEnvironment().isEmpty()) {
            findings.add("boot-environment-name", Problem.of("adopt-unnamed", pool.name()));
        }
        if (ImageName.isStream(configuration.image().reference())) {
            findings.add("image", Problem.of("adopt-stream", pool.name()));
        }
    }

    /// Of 64 bits, in decimal digits; 0 is no pool's.
    private static boolean isGuid(String text) {
        return text.matches("[1-9]\\d{0,19}") && new BigInteger(text).bitLength() <= GUID_BITS;
    }

    /// Nodes that would change the pool.
    private static List<String> beside(PoolConfiguration pool) {
        var nodes = new ArrayList<String>();
        addUnless(pool.vdevs().isEmpty(), "vdev", nodes);
        addUnless(pool.options().isEmpty(), "options", nodes);
        addUnless(pool.contents().datasets().isEmpty(), "dataset", nodes);
        addUnless(pool.contents().volumes().isEmpty(), "volume", nodes);
        addUnless(pool.contents().swap().isEmpty(), "swap", nodes);
        return nodes;
    }

    private static void addUnless(boolean empty, String node, List<String> nodes) {
        if (!empty) {
            nodes.add(node);
        }
    }
}
