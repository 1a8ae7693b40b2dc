package dev.slipway.agent.tool;

import dev.slipway.agent.port.ThisSystem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a system has its programs, and what each of them finds in its environment: the same words in every locale, and
/// nothing of ours that a program might heed.
///
/// @param folders in the order in which they are searched
record Installed(List<Path> folders, Map<String, String> environment) {
    /// Without these, programs of Windows find neither their libraries nor a place for what they write.
    private static final List<String> NEEDED_ON_WINDOWS =
            List.of("SystemRoot", "SystemDrive", "ProgramData", "ProgramFiles", "TEMP", "TMP");

    static final Installed HERE = ThisSystem.HERE.windows() ? windows(System.getenv()) : linux();

    Installed {
        folders = List.copyOf(folders);
        environment = Map.copyOf(environment);
    }

    private static Installed linux() {
        var folders =
                Stream.of(
                                "/usr/local/sbin",
                                "/usr/local/bin",
                                "/usr/sbin",
                                "/usr/bin",
                                "/sbin",
                                "/bin")
                        .map(Path::of)
                        .toList();
        return new Installed(
                folders, Map.of("PATH", path(folders), "LC_ALL", "C.UTF-8", "HOME", "/root"));
    }

    /// @param around the environment of this program; its names are the same in small and large letters
    static Installed windows(Map<String, String> around) {
        var said = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        said.putAll(around);
        var system = Path.of(said.getOrDefault("SystemRoot", "C:\\Windows"), "System32");
        var folders = List.of(system, system.resolve("WindowsPowerShell").resolve("v1.0"));
        var environment =
                NEEDED_ON_WINDOWS.stream()
                        .filter(said::containsKey)
                        .collect(Collectors.toMap(name -> name, said::get));
        environment.put("PATH", path(folders));
        return new Installed(folders, environment);
    }

    private static String path(List<Path> folders) {
        return folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// Empty where it is in none of the folders.
    Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Programs::runs)
                .findFirst();
    }
}
