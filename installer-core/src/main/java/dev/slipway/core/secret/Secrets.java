package dev.slipway.core.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// The secrets that an installation was given, by the names that its configuration calls them.
///
/// Beside the plan, never in it: they are neither confirmed, nor journalled, nor said.
public final class Secrets {
    public static final Secrets NONE = new Secrets(Map.of());

    private final Map<String, Secret> byName;

    private Secrets(Map<String, Secret> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static Secrets of(Map<String, Secret> byName) {
        return new Secrets(byName);
    }

    /// These, and the others; of a name that both have, the other's counts.
    public Secrets and(Secrets others) {
        var all = new HashMap<>(byName);
        all.putAll(others.byName);
        return new Secrets(all);
    }

    public Optional<Secret> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /// For whoever carries them over to another machine.
    public void each(BiConsumer<String, Secret> taker) {
        byName.forEach(taker);
    }

    @Override
    public String toString() {
        return "secrets " + names();
    }
}
