package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutWriter;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.Mirror;
import dev.slipway.core.image.source.StoppedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An image is unpacked from a registry that does not do as it should: from the first question to the file.
abstract class Pulling {
    static final int SMALL = 3_000_000;
    static final int LARGE = 13_000_000;
    static final int CUT = 100_000;

    @TempDir Path folder;
    final CountDownLatch over = new CountDownLatch(1);
    final StoppedTime time = new StoppedTime();
    final HeardProgress heard = new HeardProgress();
    byte[] content = {};
    TestImage image;
    MisbehavingRegistry registry;

    @BeforeEach
    void start() throws IOException {
        image = image("image");
        registry = new MisbehavingRegistry(image.layout());
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        registry.close();
    }

    TestImage image(String name) throws IOException {
        return new TestImage(Files.createDirectory(folder.resolve(name)));
    }

    void holding(int bytes) throws IOException {
        content = new byte[bytes];
        new Random(1).nextBytes(content);
        image.layer(Compression.NONE, tar -> tar.file("noise", 0644, content)).tagged();
    }

    byte[] layer() throws Exception {
        return Files.readAllBytes(image.blob(image.resolve().layers().getFirst().digest()));
    }

    byte[] damaged() throws Exception {
        var bytes = layer();
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    /// As long as the layer that it stands for.
    byte[] archive(String name, byte[] bytes) throws Exception {
        LayoutWriter.Entries entries = tar -> tar.file(name, 0644, bytes);
        var other = image("other-" + name).layer(Compression.NONE, entries);
        return Files.readAllBytes(other.blob(other.resolve().layers().getFirst().digest()));
    }

    void unpack() throws Exception {
        unpack(List.of());
    }

    void unpack(List<Mirror> mirrors) throws Exception {
        unpack(resolve(registry.reference(), mirrors), mirrors);
    }

    void unpack(ResolvedImage resolved, List<Mirror> mirrors) throws Exception {
        unpack(new Images(time.options(true, mirrors)), resolved);
    }

    void unpack(Images images, String reference) throws Exception {
        unpack(images, images.resolve(ImageReference.parse(reference), TestImage.PLATFORM));
    }

    private void unpack(Images images, ResolvedImage resolved) throws Exception {
        Files.createDirectories(image.root());
        images.unpack(resolved, image.root(), heard);
        assertThat(image.root().resolve("noise")).hasBinaryContent(content);
    }

    ResolvedImage resolve() throws Exception {
        return resolve(registry.reference(), List.of());
    }

    ResolvedImage resolve(String reference, List<Mirror> mirrors) throws Exception {
        return new Images(time.options(true, mirrors))
                .resolve(ImageReference.parse(reference), TestImage.PLATFORM);
    }

    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    Failure failure() throws Exception {
        return failure(this::unpack);
    }

    static Failure failure(Act act) throws Exception {
        try {
            act.run();
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }
}
