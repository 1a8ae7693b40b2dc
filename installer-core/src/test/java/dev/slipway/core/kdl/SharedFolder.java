package dev.slipway.core.kdl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of conformance data, which is no part of the project: a sibling of one of the folders above,
/// or where `-Dslipway.shared` says.
final class SharedFolder {
    private SharedFolder() {}

    static Optional<Path> found() {
        var named = Stream.ofNullable(System.getProperty("slipway.shared")).map(Path::of);
        var beside =
                Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                        .map(folder -> folder.resolve("shared"));
        return Stream.concat(named, beside)
                .filter(folder -> Files.isDirectory(folder.resolve("kdl-suite")))
                .findFirst();
    }

    /// Skips the test, saying so, where there is none.
    static Path suite() {
        var folder = found();
        assumeTrue(
                folder.isPresent(),
                "skipped: there is no folder shared/kdl-suite beside the repository");
        return folder.orElseThrow().resolve("kdl-suite");
    }
}
