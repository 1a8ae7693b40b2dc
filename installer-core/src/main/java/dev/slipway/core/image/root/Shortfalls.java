package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;

import dev.slipway.core.failure.InstallException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decides what a refusal means: for root, who must make a faithful system, a failure; for another user something
/// to be listed. For several threads.
final class Shortfalls {
    private static final int MOST_EXAMPLES = 3;

    private final boolean root;
    private final Map<Shortfall.Kind, Long> counts = new EnumMap<>(Shortfall.Kind.class);
    private final Map<Shortfall.Kind, List<String>> examples = new EnumMap<>(Shortfall.Kind.class);

    Shortfalls(boolean root) {
        this.root = root;
    }

    /// Whether it was done.
    boolean done(Shortfall.Kind kind, int result, RawPath path) throws InstallException {
        if (result >= 0) {
            return true;
        }
        if (root || !excusable(result)) {
            throw Refusal.of(result, path);
        }
        missing(kind, path);
        return false;
    }

    private synchronized void missing(Shortfall.Kind kind, RawPath path) {
        counts.merge(kind, 1L, Long::sum);
        var named = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (named.size() < MOST_EXAMPLES) {
            named.add(path.toString());
        }
    }

    private static boolean excusable(int result) {
        return switch (-result) {
            case EPERM, EACCES, EOPNOTSUPP, EINVAL -> true;
            default -> false;
        };
    }

    synchronized List<Shortfall> list() {
        return counts.entrySet().stream()
                .map(
                        each ->
                                new Shortfall(
                                        each.getKey(),
                                        each.getValue(),
                                        examples.getOrDefault(each.getKey(), List.of())))
                .toList();
    }
}
