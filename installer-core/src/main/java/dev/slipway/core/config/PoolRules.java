package dev.slipway.core.config;

import java.util.List;
import java.util.Map;

/// What must hold of pools, vdevs and their disks.
final class PoolRules {
    private final Findings findings;

    PoolRules(Findings findings) {
        this.findings = findings;
    }

    void apply(List<PoolConfiguration> pools) {
        for (var i = 0; i < pools.size(); i++) {
            pool("pool[" + i + "]", pools.get(i));
        }
        new DatasetRules(findings).apply(pools);
    }

    private void pool(String field, PoolConfiguration pool) {
        findings.add(field, PoolName.problem(pool.name()));
        findings.unique(field, "pool", pool.name(), "pool-repeated", pool.name());
        new VdevRules(findings).apply(field, pool);
        options(field, pool.options(), findings);
        pool.encryption().ifPresent(it -> encryption(field + ".encryption", it));
        pool.contents().swap().ifPresent(size -> findings.add(field + ".swap", Size.problem(size)));
    }

    static void options(String field, Map<String, String> options, Findings findings) {
        options.forEach(
                (name, value) ->
                        findings.add(field + ".options." + name, PoolOption.problem(name, value)));
    }

    private void encryption(String field, EncryptionConfiguration encryption) {
        findings.add(field + ".secret", SecretName.problem(encryption.secret()));
    }
}
