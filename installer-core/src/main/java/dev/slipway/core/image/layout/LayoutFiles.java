package dev.slipway.core.image.layout;

import dev.slipway.core.image.reference.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which file of a layout is what: for whoever serves one that it trusts.
public record LayoutFiles(Path layout) {
    /// @param mediaType as the layout says it
    public record Manifest(Path file, String mediaType) {}

    /// Empty when `digest` is none; the file need not exist.
    public Optional<Path> blob(String digest) {
        return Digest.read(digest).map(known -> LayoutSource.file(layout, known));
    }

    public List<String> tags() throws IOException {
        return new LayoutIndex(index().path("manifests")).tags();
    }

    /// @param revision a tag, or a digest of anything that a tag leads to
    public Optional<Manifest> manifest(String revision) throws IOException {
        return Digest.read(revision).isPresent()
                ? blob(revision).filter(Files::isRegularFile).map(this::manifest)
                : tagged(index(), revision);
    }

    private JsonNode index() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(layout.resolve("index.json")));
    }

    private Optional<Manifest> tagged(JsonNode index, String tag) {
        return StreamSupport.stream(index.path("manifests").spliterator(), false)
                .filter(entry -> LayoutSource.tag(entry).equals(tag))
                .findFirst()
                .flatMap(entry -> blob(entry.path("digest").asString("")))
                .map(this::manifest);
    }

    private Manifest manifest(Path file) {
        try {
            var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return new Manifest(file, json.path("mediaType").asString("application/octet-stream"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
