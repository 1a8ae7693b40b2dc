package dev.slipway.core.config;

import dev.slipway.core.config.Sketch.Part;
import java.util.List;
import java.util.Optional;

/// What could be understood of a text that somebody may still be writing.
///
/// @param sketch empty where the text is not KDL
/// @param problems all of them, in the order of the text; of what is still missing, too
public record SketchReading(Optional<Sketch> sketch, List<Problem> problems) {
    public SketchReading {
        problems = List.copyOf(problems);
    }

    /// Whether it can be approved as it stands.
    public boolean complete() {
        return sketch.isPresent() && problems.stream().noneMatch(Problem::forbids);
    }

    /// Whether that part is there, and nothing is wrong with it.
    public boolean decides(Part part) {
        return sketch.map(it -> has(it, part)).orElse(false)
                && problems.stream().filter(Problem::forbids).noneMatch(it -> of(part, it));
    }

    private static boolean has(Sketch sketch, Part part) {
        return switch (part) {
            case STORAGE -> !sketch.pools().isEmpty() || !sketch.disks().isEmpty();
            case IMAGE -> sketch.image().isPresent();
            case SYSTEM -> sketch.system().isPresent();
        };
    }

    private static boolean of(Part part, Problem problem) {
        var field = problem.field();
        return switch (part) {
            case STORAGE -> field.startsWith("pool") || field.startsWith("disk");
            case IMAGE -> field.startsWith("image");
            case SYSTEM -> field.startsWith("sysconfig");
        };
    }
}
