package dev.slipway.core.image.layout;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Repository;
import dev.slipway.core.image.source.SmallBlob;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An OCI layout (image-spec, `image-layout.md`): `index.json`, and blobs by digest.
public final class LayoutSource implements ImageSource {
    private static final String TAG = "org.opencontainers.image.ref.name";

    private final ImageReference reference;
    private final String tag;
    private final LayoutPlace place;

    public LayoutSource(Layout reference) {
        this(reference, reference.tag(), new LayoutFolder(reference.path()));
    }

    public LayoutSource(Archive reference) {
        this(reference, reference.tag(), new LayoutArchive(reference.path()));
    }

    private LayoutSource(ImageReference reference, String tag, LayoutPlace place) {
        this.reference = reference;
        this.tag = tag;
        this.place = place;
    }

    @Override
    public Document manifest() throws InstallException, InterruptedException {
        var entry = index().named(tag).orElseThrow(this::notFound);
        return manifest(entry);
    }

    /// With the media type that the index gives it.
    Document manifest(JsonNode entry) throws InstallException, InterruptedException {
        var digest = Digest.parse(entry.path("digest").asString(""));
        var found = manifest(digest).verified("The manifest of " + reference, digest);
        return new Document(entry.path("mediaType").asString(""), found.bytes());
    }

    @Override
    public Document manifest(Digest digest) throws InstallException, InterruptedException {
        try (var blob = blob(digest)) {
            return new Document("", SmallBlob.read(blob, tooLong()));
        }
    }

    @Override
    public ByteSource blob(Digest digest) throws InstallException, InterruptedException {
        var name = name(digest);
        return place.open(name).orElseThrow(() -> missing(name));
    }

    @Override
    public Repository repository() {
        return new LayoutRepository(this);
    }

    /// Where a layout has the blob of that digest.
    static Path file(Path layout, Digest digest) {
        return layout.resolve(name(digest));
    }

    /// The same, relative to the layout.
    static String name(Digest digest) {
        return "blobs/" + digest.text().replace(':', '/');
    }

    @Override
    public void close() {}

    LayoutIndex index() throws InstallException, InterruptedException {
        try (var file = place.open("index.json").orElseThrow(this::notFound)) {
            return new LayoutIndex(
                    JsonMapper.shared()
                            .readTree(SmallBlob.read(file, tooLong()))
                            .path("manifests"));
        } catch (JacksonException e) {
            throw new InstallException(
                    new BadManifest(reference.text(), "index.json is not JSON"), e);
        }
    }

    /// The tag of an entry of `index.json`; empty where it has none.
    static String tag(JsonNode entry) {
        return entry.path("annotations").path(TAG).asString("");
    }

    private InstallException missing(String name) {
        var file = place.path().resolve(name).toString();
        return new InstallException(
                new FileUnusable(file, "the layout names this file, but it is not there"));
    }

    private InstallException notFound() {
        return new InstallException(new ImageNotFound(reference.text()));
    }

    private BadManifest tooLong() {
        return new BadManifest(reference.text(), "it is longer than 4 MiB");
    }
}
