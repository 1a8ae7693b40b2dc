package dev.slipway.agent.policy;

import java.util.Set;

/// Which of many are allowed: those that are listed, or all, without those that are blocked.
///
/// @param all also those that a later version adds
public record Names(boolean all, Set<String> allowed, Set<String> blocked) {
    public static final Names ALL = new Names(true, Set.of(), Set.of());
    public static final Names NONE = new Names(false, Set.of(), Set.of());

    public Names {
        allowed = Set.copyOf(allowed);
        blocked = Set.copyOf(blocked);
    }

    public boolean allow(String name) {
        return (all || allowed.contains(name)) && !blocked.contains(name);
    }
}
