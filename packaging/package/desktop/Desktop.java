import java.nio.file.Path;
import java.util.Locale;

/// The systems that people have on their desks, and what differs between their packages beside the options of jpackage.
enum Desktop {
    WINDOWS,
    MACOS,
    LINUX;

    /// The system that this runs on.
    static Desktop here() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /// How its packages write a version of ours, three numbers. Those of macOS begin at 1, so that 1.1.0 is the package of 0.1.0.
    String version(String ours) {
        return switch (this) {
            case WINDOWS, LINUX -> ours;
            case MACOS -> {
                var end = ours.indexOf('.');
                yield Integer.parseInt(ours.substring(0, end)) + 1 + ours.substring(end);
            }
        };
    }

    Icons.Form icon() {
        return switch (this) {
            case WINDOWS -> Icons.Form.ICO;
            case MACOS -> Icons.Form.ICNS;
            case LINUX -> Icons.Form.PNG;
        };
    }

    /// What jpackage is told on this system alone.
    Path options() {
        return Path.of("packaging/package/desktop", name().toLowerCase(Locale.ROOT) + ".options");
    }
}
