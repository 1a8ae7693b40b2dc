package dev.slipway.core.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutWriter;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.image.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// An image in a folder of its own, made layer by layer, and the root it is unpacked into.
public final class TestImage {
    public static final ImagePlatform PLATFORM = new ImagePlatform("linux", "amd64");
    public static final Instant TIME = Instant.parse("2024-05-06T07:08:09Z");

    private final Images images = new Images(FetchOptions.secure());
    private final Path folder;
    private final LayoutWriter writer;

    public TestImage(Path folder) throws IOException {
        this.folder = folder;
        this.writer = new LayoutWriter(folder.resolve("layout"), TIME);
    }

    public TestImage layer(LayoutWriter.Entries entries) throws IOException {
        return layer(Compression.GZIP, entries);
    }

    public TestImage layer(Compression compression, LayoutWriter.Entries entries)
            throws IOException {
        writer.layer(compression, entries);
        return this;
    }

    public TestImage layer(byte[] archive) throws IOException {
        writer.layer(Compression.NONE, archive);
        return this;
    }

    public LayoutWriter writer() {
        return writer;
    }

    public Path layout() {
        return folder.resolve("layout");
    }

    /// The layout in one tar file.
    public Path archive() throws Exception {
        var file = folder.resolve("image.tar");
        new Ran(layout()).run("tar", "-cf", file, ".");
        return file;
    }

    public Path root() {
        return folder.resolve("root");
    }

    public Path blob(String digest) {
        return layout().resolve("blobs/sha256/" + digest.substring("sha256:".length()));
    }

    /// Of what was tagged last.
    public Layout reference() {
        return new Layout(layout(), "test");
    }

    public Layout tagged() throws IOException {
        writer.image(PLATFORM);
        return writer.index("test");
    }

    public ResolvedImage resolve() throws IOException, InstallException, InterruptedException {
        return images.resolve(tagged(), PLATFORM);
    }

    public Unpacked unpack() throws IOException, InstallException, InterruptedException {
        return unpack(resolve());
    }

    public Unpacked unpack(ResolvedImage image)
            throws IOException, InstallException, InterruptedException {
        Files.createDirectories(root());
        return images.unpack(image, root(), UnpackProgress.unheard());
    }

    public static Digest digest(String text) {
        return Digest.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
