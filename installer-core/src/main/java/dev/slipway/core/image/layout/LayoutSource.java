package dev.slipway.core.image.layout;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.SmallBlob;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An OCI layout folder (image-spec, `image-layout.md`): `index.json`, and blobs by digest.
public final class LayoutSource implements ImageSource {
    private static final String TAG = "org.opencontainers.image.ref.name";

    private final Layout reference;

    public LayoutSource(Layout reference) {
        this.reference = reference;
    }

    @Override
    public Document manifest() throws InstallException, InterruptedException {
        var entry =
                StreamSupport.stream(index().path("manifests").spliterator(), false)
                        .filter(this::tagged)
                        .findFirst()
                        .orElseThrow(() -> notFound());
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
    public ByteSource blob(Digest digest) throws InstallException {
        return open(file(reference.path(), digest));
    }

    /// Where a layout has the blob of that digest.
    static Path file(Path layout, Digest digest) {
        var algorithm = digest.text().substring(0, digest.text().indexOf(':'));
        return layout.resolve("blobs", algorithm, digest.hex());
    }

    @Override
    public void close() {}

    private JsonNode index() throws InstallException, InterruptedException {
        try (var file = open(reference.path().resolve("index.json"))) {
            return JsonMapper.shared().readTree(SmallBlob.read(file, tooLong()));
        } catch (JacksonException e) {
            throw new InstallException(
                    new BadManifest(reference.text(), "index.json is not JSON"), e);
        }
    }

    private boolean tagged(JsonNode entry) {
        return tag(entry).equals(reference.tag());
    }

    /// The tag of an entry of `index.json`; empty where it has none.
    static String tag(JsonNode entry) {
        return entry.path("annotations").path(TAG).asString("");
    }

    private FileSource open(Path file) throws InstallException {
        try {
            return new FileSource(file, FileChannel.open(file));
        } catch (NoSuchFileException e) {
            throw new InstallException(missing(file), e);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), FileSource.reason(e)), e);
        }
    }

    private dev.slipway.core.failure.Failure missing(Path file) {
        return file.endsWith("index.json")
                ? new ImageNotFound(reference.text())
                : new FileUnusable(
                        file.toString(), "the layout names this file, but it is not there");
    }

    private InstallException notFound() {
        return new InstallException(new ImageNotFound(reference.text()));
    }

    private BadManifest tooLong() {
        return new BadManifest(reference.text(), "it is longer than 4 MiB");
    }
}
