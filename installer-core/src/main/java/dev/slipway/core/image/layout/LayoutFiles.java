package dev.slipway.core.image.layout;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.SmallBlob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a layout has what: for whoever serves one that it trusts.
public final class LayoutFiles {
    private static final String UNSAID = "application/octet-stream";

    private final LayoutPlace place;

    private LayoutFiles(LayoutPlace place) {
        this.place = place;
    }

    /// @param layout a folder, or an archive of one; what a folder has may change
    public static LayoutFiles of(Path layout) {
        return new LayoutFiles(
                Files.isDirectory(layout) ? new LayoutFolder(layout) : new LayoutArchive(layout));
    }

    /// @param mediaType as the layout says it
    public record Manifest(Located bytes, Digest digest, String mediaType) {}

    /// Empty when `digest` is none, or there is no such blob.
    public Optional<Located> blob(String digest) throws InstallException, InterruptedException {
        var known = Digest.read(digest);
        return known.isEmpty() ? Optional.empty() : place.find(LayoutSource.name(known.get()));
    }

    public List<String> tags() throws InstallException, InterruptedException {
        return index().tags();
    }

    /// @param revision a tag, or a digest of anything that a tag leads to
    public Optional<Manifest> manifest(String revision)
            throws InstallException, InterruptedException {
        var digest =
                Digest.read(revision).isPresent()
                        ? revision
                        : index().named(revision)
                                .map(entry -> entry.path("digest").asString(""))
                                .orElse("");
        var found = blob(digest);
        return found.isEmpty() ? Optional.empty() : Optional.of(manifest(found.get(), digest));
    }

    private Manifest manifest(Located bytes, String digest)
            throws InstallException, InterruptedException {
        var known = Digest.parse(digest);
        var mediaType = json(LayoutSource.name(known)).path("mediaType").asString(UNSAID);
        return new Manifest(bytes, known, mediaType);
    }

    private LayoutIndex index() throws InstallException, InterruptedException {
        return new LayoutIndex(json("index.json").path("manifests"));
    }

    /// Nothing of it, where there is no such file.
    private JsonNode json(String name) throws InstallException, InterruptedException {
        var file = place.open(name);
        if (file.isEmpty()) {
            return JsonMapper.shared().missingNode();
        }
        try (var source = file.get()) {
            return JsonMapper.shared()
                    .readTree(SmallBlob.read(source, bad(name, "it is longer than 4 MiB")));
        } catch (JacksonException e) {
            throw new InstallException(bad(name, "it is not JSON"), e);
        }
    }

    private BadManifest bad(String name, String problem) {
        return new BadManifest(place.path() + ": " + name, problem);
    }
}
