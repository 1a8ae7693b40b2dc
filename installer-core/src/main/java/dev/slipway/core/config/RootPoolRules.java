package dev.slipway.core.config;

/// What must hold of the root pool and of the others beside it.
final class RootPoolRules {
    private final Findings findings;

    RootPoolRules(Findings findings) {
        this.findings = findings;
    }

    void apply(MachineConfiguration configuration) {
        var root = configuration.rootPool();
        root.flatMap(PoolConfiguration::encryption)
                .flatMap(_ -> configuration.system().keyboard())
                .ifPresent(this::typedBefore);
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            var field = "pool[" + i + "]";
            if (root.filter(pool::equals).isPresent()) {
                root(field, pool);
            } else {
                other(field, pool, root.flatMap(PoolConfiguration::encryption).isPresent());
            }
        }
    }

    /// The initial file system asks for the passphrase, and it is the image's.
    private void typedBefore(KeyboardConfiguration keyboard) {
        if (!keyboard.equals(KeyboardConfiguration.US)) {
            var problem = Problem.of("keyboard-after-unlock", keyboard.layout()).asWarning();
            findings.add("sysconfig.keyboard", problem);
        }
    }

    private void root(String field, PoolConfiguration pool) {
        pool.encryption()
                .filter(key -> key.format() != KeyFormat.PASSPHRASE)
                .ifPresent(
                        _ ->
                                findings.add(
                                        field + ".encryption.format",
                                        Problem.of("root-key-format", pool.name())));
    }

    private void other(String field, PoolConfiguration pool, boolean rootEncrypted) {
        if (pool.encryption().isPresent() && !rootEncrypted) {
            findings.add(
                    field + ".encryption", Problem.of("key-not-kept", pool.name()).asWarning());
        }
    }
}
