package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolOption;
import dev.slipway.core.config.VdevConfiguration;
import java.util.HashSet;

/// What can be said of the pools without looking at the machine.
final class PoolChecks {
    /// zpool(8): these begin the names of vdevs.
    private static final String RESERVED = "(mirror|raidz|draid|spare|log).*";

    private static final String POOL_NAME = "[A-Za-z][A-Za-z0-9_.-]*";

    /// Also a directory of an EFI system partition and a part of a kernel argument.
    private static final String BOOT_ENVIRONMENT_NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    private final MachineConfiguration configuration;
    private final Problems problems;

    PoolChecks(MachineConfiguration configuration, Problems problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    void check() {
        if (configuration.pools().isEmpty()) {
            problems.error("no-pool", "pool", "pool");
        }
        var names = new HashSet<String>();
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            checkPool("pool[" + i + "]", pool);
            if (!names.add(pool.name())) {
                problems.error("duplicate-pool", "pool[" + i + "]", pool.name());
            }
        }
        configuration.bootEnvironment().ifPresent(this::checkBootEnvironment);
    }

    private void checkPool(String field, PoolConfiguration pool) {
        if (!pool.name().matches(POOL_NAME) || pool.name().matches(RESERVED)) {
            problems.error("bad-pool-name", field, pool.name());
        }
        if (pool.vdevs().stream().noneMatch(vdev -> vdev.kind().holdsData())) {
            problems.error("no-data-vdev", field, pool.name());
        }
        checkAlike(field, pool);
        for (var i = 0; i < pool.vdevs().size(); i++) {
            checkVdev(field + ".vdev[" + i + "]", pool.vdevs().get(i));
        }
        pool.options().forEach((name, value) -> checkOption(field, name, value));
    }

    /// zpool refuses to mix them: the pool would be as weak as its weakest vdev.
    private void checkAlike(String field, PoolConfiguration pool) {
        var shapes =
                pool.vdevs().stream()
                        .filter(vdev -> vdev.kind().holdsData())
                        .map(PoolChecks::shape)
                        .distinct()
                        .toList();
        if (shapes.size() > 1) {
            problems.error("vdevs-differ", field, pool.name(), String.join(", ", shapes));
        }
    }

    private static String shape(VdevConfiguration vdev) {
        return switch (vdev.kind()) {
            case STRIPE -> vdev.kind().word();
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3, SPARE, LOG, CACHE, SPECIAL, DEDUP ->
                    vdev.kind().word() + " of " + vdev.disks().size();
        };
    }

    private void checkVdev(String field, VdevConfiguration vdev) {
        var kind = vdev.kind();
        if (vdev.disks().size() < kind.minimumDisks()) {
            problems.error(
                    "too-few-disks", field, kind.word(), kind.minimumDisks(), vdev.disks().size());
        }
    }

    private void checkOption(String field, String name, String value) {
        var option = field + ".options." + name;
        if (!PoolOption.ofPool(name) && !PoolOption.ofFileSystem(name)) {
            problems.error("unknown-option", option, name);
        } else if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            problems.error("bad-option-value", option, name);
        } else if (name.equals("ashift") && !value.matches("9|1[0-6]")) {
            problems.error("bad-ashift", option, value);
        }
    }

    private void checkBootEnvironment(String name) {
        if (!name.matches(BOOT_ENVIRONMENT_NAME)) {
            problems.error("bad-boot-environment", "boot-environment-name", name);
        }
    }
}
