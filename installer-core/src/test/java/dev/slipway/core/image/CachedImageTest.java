package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.source.CacheSpace;
import dev.slipway.core.image.source.Notice.CacheEntryDropped;
import dev.slipway.core.image.source.Notice.CacheLeftOut;
import dev.slipway.core.image.source.StoppedTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedImageTest {
    private static final byte[] CONTENT = "content".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private final HeardProgress heard = new HeardProgress();
    private TestImage image;
    private MisbehavingRegistry registry;
    private Path cache;

    @BeforeEach
    void start() throws IOException {
        image = new TestImage(folder);
        image.layer(Compression.GZIP, tar -> tar.file("file", 0644, CONTENT)).tagged();
        registry = new MisbehavingRegistry(image.layout());
        cache = folder.resolve("cache");
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    @Test
    void fetchesALayerOnce() throws Exception {
        unpack("one", 1_000_000);
        unpack("two", 1_000_000);

        assertThat(registry.askedForLayers()).hasSize(1);
        assertThat(heard.notices()).isEmpty();
    }

    @Test
    void fetchesAnewWhatTheCacheHasDamaged() throws Exception {
        unpack("one", 1_000_000);
        var entry = entry();
        var bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entry, bytes);

        unpack("two", 1_000_000);
        assertThat(heard.notices(CacheEntryDropped.class)).hasSize(1);
        assertThat(registry.askedForLayers()).hasSize(2);
        unpack("three", 1_000_000);
        assertThat(registry.askedForLayers()).hasSize(2);
    }

    @Test
    void doesWithoutACacheThatCannotBeWritten() throws Exception {
        Files.writeString(cache, "not a folder");

        unpack("one", 1_000_000);
        assertThat(heard.notices(CacheLeftOut.class)).isNotEmpty();
    }

    @Test
    void doesWithoutACacheThatIsTooSmall() throws Exception {
        unpack("one", 10);

        assertThat(heard.notices(CacheLeftOut.class)).isNotEmpty();
        assertThat(cache.resolve("unfinished")).isEmptyDirectory();
    }

    private Path entry() throws IOException {
        var digest = registry.askedForLayers().getFirst().path();
        return cache.resolve("blobs/sha256/" + digest.substring(digest.lastIndexOf(':') + 1));
    }

    private void unpack(String name, long space) throws Exception {
        var options =
                new StoppedTime().options(true, List.of()).withCache(new CacheSpace(cache, space));
        var images = new Images(options);
        var resolved =
                images.resolve(ImageReference.parse(registry.reference()), TestImage.PLATFORM);
        var root = Files.createDirectory(folder.resolve(name));
        images.unpack(resolved, root, heard);
        assertThat(root.resolve("file")).hasBinaryContent(CONTENT);
    }
}
