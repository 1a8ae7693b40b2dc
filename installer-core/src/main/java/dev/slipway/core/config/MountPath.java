package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where something is mounted in the installed system.
public final class MountPath {
    private static final Pattern FORM = Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9_.@:+-]+)+");

    /// What must be there before anything else is mounted, and what the kernel mounts itself.
    private static final Pattern RESERVED =
            Pattern.compile(
                    "/(bin|boot|dev|etc|lib|lib32|lib64|libx32|proc|run|sbin|sys|usr)(/.*)?");

    private MountPath() {}

    public static Optional<Problem> problem(String path) {
        if (!FORM.matcher(path).matches()) {
            return Optional.of(Problem.of("mount-bad", path));
        }
        return RESERVED.matcher(path).matches()
                ? Optional.of(Problem.of("mount-reserved", path))
                : Optional.empty();
    }

    /// Whether `path` lies below `outer`.
    public static boolean inside(String path, String outer) {
        return path.startsWith(outer + "/");
    }
}
