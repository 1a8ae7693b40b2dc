package dev.slipway.core.live.start;

import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.stick.StickContents;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The folder on the stick that keeps what became of one installation.
///
/// @param stick where its data partition is mounted
public record StickLog(Path stick, Path folder) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// What is longer than this is no text for people.
    private static final long LONGEST = 16L << 20;

    /// A new folder below `logs`.
    public static StickLog open(Path stick, Instant now) throws InstallException {
        var logs = stick.resolve("logs");
        try {
            Files.createDirectories(logs);
            for (var number = 1; ; number++) {
                var folder = logs.resolve("%s-%02d".formatted(NAME.format(now), number));
                if (!Files.exists(folder)) {
                    return new StickLog(stick, Files.createDirectory(folder));
                }
            }
        } catch (IOException e) {
            throw PrivateFiles.unusable(logs, e);
        }
    }

    /// Takes the configuration away from where the next start would find it: a consent is good for one installation.
    ///
    /// @throws InstallException with `NoConsent` where that cannot be done, such as on a stick that cannot be written
    public void spend() throws InstallException {
        var configuration = stick.resolve(StickContents.CONFIGURATION);
        try {
            Files.move(
                    configuration,
                    folder.resolve(StickContents.CONFIGURATION),
                    StandardCopyOption.ATOMIC_MOVE);
            reached(stick);
            reached(folder);
        } catch (IOException e) {
            var lacks = "it cannot be marked as used, for the stick cannot be written: ";
            throw new InstallException(new NoConsent(lacks + e.getMessage()), e);
        }
    }

    public Path report() {
        return folder.resolve("report.txt");
    }

    /// Makes sure that the report, as it is now, survives what the stick may meet.
    public void reached() throws IOException {
        reached(report());
        reached(folder);
    }

    public void keep(String name, String text) throws InstallException {
        var file = folder.resolve(name);
        try {
            Files.writeString(file, text);
            reached(file);
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    /// Copies what the machine keeps of its installations.
    public void keepAll(Path installations) throws InstallException {
        try (var found = Files.walk(installations)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) <= LONGEST) {
                    copy(file, folder.resolve(installations.relativize(file)));
                }
            }
            reached(folder);
        } catch (IOException e) {
            throw PrivateFiles.unusable(folder, e);
        }
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        reached(to);
    }

    /// Of a folder, too: Linux opens it to be flushed.
    private static void reached(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
