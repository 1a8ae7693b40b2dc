import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// Makes what people install on the system that it runs on: an msi on Windows, a dmg on macOS. On Linux, whose packages
/// `packaging/package/build` makes, it makes the program as the two others would have it, so that all but their last step can be tried.
///
///     java packaging/package/desktop/Installer.java FOLDER
///
/// In the checkout, which Maven has built on this very system: docs/howto/packages.md. FOLDER must not be there yet.
final class Installer {
    private static final Path PACKAGE = Path.of("packaging/package");
    private static final Path OPTIONS = PACKAGE.resolve("options");
    private static final Pattern VERSION =
            Pattern.compile("<version>(\\d+\\.\\d+\\.\\d+)[^<]*</version>");
    private static final String COMMAND = "slipway-cli";

    private final Desktop desktop = Desktop.here();
    private final Path out;
    private final Path work;

    private Installer(Path out) throws IOException {
        this.out = Files.createDirectory(out);
        this.work = Files.createDirectory(out.resolve("parts"));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: Installer.java FOLDER");
        }
        new Installer(Path.of(arguments[0])).make();
    }

    private void make() throws IOException {
        var modules = Modules.gathered(Path.of("packaging/target/lib"), work.resolve("modules"));
        run("jlink", runtime(modules));
        run("jpackage", described(modules));
    }

    private Path runtime() {
        return work.resolve("runtime");
    }

    private List<String> runtime(Modules modules) throws IOException {
        return List.of(
                "--add-modules",
                String.join(",", modules.needed(lines("modules"))),
                "--no-header-files",
                "--no-man-pages",
                "--strip-debug",
                "--output",
                runtime().toString());
    }

    private List<String> described(Modules modules) throws IOException {
        var words = new ArrayList<String>();
        words.addAll(
                List.of("@" + PACKAGE.resolve("desktop/every.options"), "@" + desktop.options()));
        words.addAll(
                List.of("--app-version", desktop.version(version()), "--icon", icon().toString()));
        words.addAll(
                List.of(
                        "--runtime-image",
                        runtime().toString(),
                        "--module-path",
                        modules.folder().toString()));
        words.addAll(
                List.of("--add-launcher", COMMAND + "=" + command(), "--dest", out.toString()));
        for (var option : startOptions("wizard")) {
            words.addAll(List.of("--java-options", option));
        }
        return words;
    }

    /// The first version in the parent's description is ours.
    private static String version() throws IOException {
        var found = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        if (!found.find()) {
            throw new IOException("pom.xml names no version");
        }
        return found.group(1);
    }

    private Path icon() throws IOException {
        return Icons.of(Path.of("assets/icon/slipway.png")).write(desktop.icon(), work);
    }

    /// The command line: a launcher of its own, which on Windows has a console, and is in no menu.
    private Path command() throws IOException {
        var lines =
                List.of(
                        "module=dev.slipway.core/dev.slipway.core.cli.Slipway",
                        "java-options=" + String.join(" ", startOptions("command")),
                        "win-console=true",
                        "win-menu=false",
                        "win-shortcut=false");
        return Files.write(work.resolve(COMMAND + ".properties"), lines);
    }

    private static List<String> startOptions(String program) throws IOException {
        var options = new ArrayList<>(lines("java"));
        options.addAll(lines(program));
        return options;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(OPTIONS.resolve(file));
    }

    private static void run(String tool, List<String> words) throws IOException {
        System.err.println("   " + tool);
        var found =
                ToolProvider.findFirst(tool)
                        .orElseThrow(() -> new IOException("this JDK has no " + tool));
        if (found.run(System.out, System.err, words.toArray(String[]::new)) != 0) {
            throw new IOException(tool + " failed");
        }
    }
}
