package dev.slipway.core.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values that are secret wherever they turn up, read from where they are kept. What cannot be read is left out: then it is
/// not in our files either.
final class KnownSecrets {
    private static final Set<String> FIELDS = Set.of("token", "auth", "identitytoken", "password");

    private final List<String> values = new ArrayList<>();

    List<String> values() {
        return List.copyOf(values);
    }

    /// Every line of a key or a file with a code.
    KnownSecrets linesOf(Path file) {
        text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("-----"))
                .forEach(values::add);
        return this;
    }

    /// The files of that folder and of those below, of which the names end like this.
    KnownSecrets linesBelow(Path folder, String ending) {
        files(folder, ending).forEach(this::linesOf);
        return this;
    }

    /// The telling fields of the JSON files of that folder.
    KnownSecrets fieldsBelow(Path folder) {
        files(folder, ".json").forEach(this::fieldsOf);
        return this;
    }

    /// The telling fields of a lease or of `auth.json` (containers-auth.json(5)).
    KnownSecrets fieldsOf(Path file) {
        try {
            var text = text(file);
            if (!text.isBlank()) {
                take(JsonMapper.shared().readTree(text));
            }
        } catch (JacksonException _) {
            linesOf(file);
        }
        return this;
    }

    private void take(JsonNode node) {
        for (var field : node.properties()) {
            if (FIELDS.contains(field.getKey())) {
                take(field.getValue().asString(""));
            }
        }
        node.forEach(this::take);
    }

    /// Credentials are kept as the Base64 of `user:password`.
    private void take(String value) {
        values.add(value);
        try {
            var decoded = new String(Base64.getDecoder().decode(value), UTF_8);
            values.add(decoded.substring(decoded.indexOf(':') + 1));
        } catch (IllegalArgumentException _) {
            // it stands for itself
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException _) { // the latter from a folder below
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? PrivateFiles.read(file) : "";
        } catch (InstallException _) {
            return "";
        }
    }
}
