import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the program is made of: the jars that Maven gathered, in one folder.
record Modules(Path folder) {
    /// Gathers those of the command line and of the wizard from what Maven left. The jars of JavaFX without a name of a system are empty.
    static Modules gathered(Path lib, Path folder) throws IOException {
        Files.createDirectory(folder);
        for (var part : List.of("core", "app")) {
            try (var jars = jars(lib.resolve(part))) {
                for (var jar : jars) {
                    Files.copy(jar, folder.resolve(jar.getFileName()));
                }
            }
        }
        return new Modules(folder);
    }

    private static DirectoryStream<Path> jars(Path part) throws IOException {
        return Files.newDirectoryStream(
                part,
                file -> {
                    var name = file.getFileName().toString();
                    return name.endsWith(".jar") && !name.matches("javafx-[a-z]+-[0-9.]+\\.jar");
                });
    }

    /// The modules of the JDK that they name, and those that libraries without descriptors want.
    List<String> needed(List<String> unnamed) {
        var named =
                ModuleFinder.of(folder).findAll().stream()
                        .map(ModuleReference::descriptor)
                        .flatMap(Modules::runtime);
        return Stream.concat(unnamed.stream(), named).sorted().distinct().toList();
    }

    private static Stream<String> runtime(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .filter(name -> name.startsWith("java.") || name.startsWith("jdk."));
    }
}
