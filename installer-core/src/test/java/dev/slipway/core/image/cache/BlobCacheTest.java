package dev.slipway.core.image.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.CacheSpace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobCacheTest {
    @TempDir private Path folder;
    private BlobCache cache;

    @BeforeEach
    void start() {
        cache = new BlobCache(new CacheSpace(folder, 100));
    }

    @Test
    void hasWhatWasCompletedAndNothingElse() throws Exception {
        var digest = digest("a");
        var entry = cache.begin(digest);
        entry.write(ByteBuffer.wrap(new byte[10]));

        assertThat(has(digest)).isFalse();
        entry.complete();
        assertThat(has(digest)).isTrue();
        cache.begin(digest("b")).abandon();
        assertThat(has(digest("b"))).isFalse();
        assertThat(folder.resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void takesAwayWhatWasNotUsedForLongest() throws Exception {
        keep("a", 40);
        keep("b", 40);
        used("a", "2026-01-02T00:00:00Z");
        used("b", "2026-01-01T00:00:00Z");
        keep("c", 40);

        assertThat(has(digest("a"))).isTrue();
        assertThat(has(digest("b"))).isFalse();
        assertThat(has(digest("c"))).isTrue();
    }

    @Test
    void countsReadingAsUse() throws Exception {
        keep("a", 40);
        keep("b", 40);
        used("a", "2026-01-01T00:00:00Z");
        used("b", "2026-01-02T00:00:00Z");
        assertThat(has(digest("a"))).isTrue();
        keep("c", 40);

        assertThat(has(digest("b"))).isFalse();
        assertThat(has(digest("a"))).isTrue();
    }

    @Test
    void keepsNothingThatIsLargerThanItself() throws Exception {
        keep("a", 101);

        assertThat(has(digest("a"))).isFalse();
        assertThat(folder.resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void countsWhatOthersAreWritingNow() throws Exception {
        var growing = cache.begin(digest("a"));
        growing.write(ByteBuffer.wrap(new byte[70]));
        keep("b", 40);

        assertThat(has(digest("b"))).isFalse();
        growing.abandon();
    }

    @Test
    void removesWhatAProcessLeftThatIsGone() throws Exception {
        var left = Files.createDirectories(folder.resolve("unfinished")).resolve("left");
        Files.write(left, new byte[90]);
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        keep("a", 40);

        assertThat(left).doesNotExist();
        assertThat(has(digest("a"))).isTrue();
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        keep("a", 10);

        assertThat(Files.getPosixFilePermissions(folder.resolve("blobs")))
                .extracting(Enum::name)
                .allMatch(name -> name.startsWith("OWNER_"));
    }

    private void keep(String text, int bytes) throws IOException {
        var entry = cache.begin(digest(text));
        entry.write(ByteBuffer.wrap(new byte[bytes]));
        entry.complete();
    }

    private void used(String text, String when) throws IOException {
        var file = folder.resolve("blobs/" + digest(text).text().replace(':', '/'));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(when)));
    }

    private boolean has(Digest digest) throws IOException {
        var found = cache.open(digest);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }

    private static Digest digest(String text) {
        return Digest.sha256(text.getBytes(UTF_8));
    }
}
