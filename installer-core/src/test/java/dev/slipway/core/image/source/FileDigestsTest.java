package dev.slipway.core.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FileDigestsTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir private Path folder;
    private final AtomicInteger readings = new AtomicInteger();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = written("content", LONG_AGO);
    }

    @Test
    void readsAFileOnceAsLongAsItIsTheSame() throws Exception {
        var digests = FileDigests.patient();

        assertThat(digests.of(file, this::read)).isEqualTo(digests.of(file, this::read));
        assertThat(readings).hasValue(1);
    }

    @Test
    void readsAgainWhatWasWrittenAgain() throws Exception {
        var digests = FileDigests.patient();
        var first = digests.of(file, this::read);
        written("CONTENT", LONG_AGO); // as long, and its time set back

        assertThat(digests.of(file, this::read)).isNotEqualTo(first);
        assertThat(readings).hasValue(2);
    }

    @Test
    void doesNotTrustTheTimesOfAFileThatWasJustWritten() throws Exception {
        var digests = FileDigests.patient();
        written("content", Instant.now());
        digests.of(file, this::read);
        digests.of(file, this::read);

        assertThat(readings).hasValue(2);
    }

    @Test
    void forgetsWhatChangedWhileItWasRead() throws Exception {
        var digests = FileDigests.patient();
        digests.of(
                file,
                came -> {
                    var digest = read(came);
                    written("changed", LONG_AGO);
                    return digest;
                });
        digests.of(file, this::read);

        assertThat(readings).hasValue(2);
    }

    @Test
    void saysHowFarItIsToWhoeverDoesNotWait() throws Exception {
        var digests = FileDigests.within(Duration.ofMillis(1));
        var onward = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        FileDigests.Content slow =
                came -> {
                    came.add(3);
                    counted.countDown();
                    onward.await();
                    return read(came);
                };
        assertBeingRead(digests, slow);
        counted.await();
        var why = assertBeingRead(digests, slow);
        assertThat(why).isEqualTo(new FileBeingRead(file.toString(), 3, 7));

        onward.countDown();
        assertThat(FileDigestsTest.patiently(digests, file, slow)).isEqualTo(digest("content"));
        assertThat(readings).hasValue(1);
    }

    private FileBeingRead assertBeingRead(FileDigests digests, FileDigests.Content content) {
        var thrown = catchThrowableOfType(InstallException.class, () -> digests.of(file, content));
        assertThat(thrown.failure()).isInstanceOf(FileBeingRead.class);
        return (FileBeingRead) thrown.failure();
    }

    private static Digest patiently(FileDigests digests, Path file, FileDigests.Content content)
            throws Exception {
        while (true) {
            try {
                return digests.of(file, content);
            } catch (InstallException e) {
                assertThat(e.failure()).isInstanceOf(FileBeingRead.class);
            }
        }
    }

    @Test
    void triesAgainWhatCouldNotBeRead() throws Exception {
        var digests = FileDigests.patient();
        var broken = new InstallException(new FileUnusable("a", "Input/output error"));

        assertThatThrownBy(
                        () ->
                                digests.of(
                                        file,
                                        _ -> {
                                            throw broken;
                                        }))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        it -> assertThat(it.failure()).isEqualTo(broken.failure()));
        assertThat(digests.of(file, this::read)).isEqualTo(digest("content"));
    }

    @Test
    void remembersFewFiles() throws Exception {
        var digests = FileDigests.patient();
        digests.of(file, this::read);
        for (var i = 0; i < 100; i++) {
            var other = Files.writeString(folder.resolve("other" + i), "");
            Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
            digests.of(other, _ -> digest(""));
        }
        digests.of(file, this::read);

        assertThat(readings).hasValue(2);
    }

    private Digest read(LongAdder came) {
        readings.incrementAndGet();
        try {
            var bytes = Files.readAllBytes(file);
            came.add(bytes.length);
            return Digest.sha256(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Digest digest(String content) {
        return Digest.sha256(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Path written(String content, Instant modified) {
        try {
            var written = Files.writeString(folder.resolve("file"), content);
            return Files.setLastModifiedTime(written, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
