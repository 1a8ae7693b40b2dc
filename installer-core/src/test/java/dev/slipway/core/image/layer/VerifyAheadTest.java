package dev.slipway.core.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.machine.Fails;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class VerifyAheadTest {
    private static final String TEXT = "what was expected, in more than one block";
    private static final Digest DIGEST = Digest.sha256(TEXT.getBytes(UTF_8));

    private final LongAdder counter = new LongAdder();
    private final StringBuilder taken = new StringBuilder();

    @Test
    void passesOnWhatWasExpected() throws Exception {
        take(new Said(TEXT), DIGEST, OptionalLong.of(TEXT.length()));

        assertThat(taken).hasToString(TEXT);
        assertThat(counter.sum()).isEqualTo(TEXT.length());
    }

    @Test
    void endsOtherBytesWithAFailure() {
        var expected = Digest.sha256("something else".getBytes(UTF_8));

        assertThat(failure(new Said(TEXT), expected, OptionalLong.empty()))
                .isEqualTo(new DigestMismatch("The layer l", expected.text(), DIGEST.text()));
        assertThat(taken).hasToString(TEXT);
    }

    @Test
    void endsTooFewWithAFailure() {
        assertThat(failure(new Said(TEXT), DIGEST, OptionalLong.of(100)))
                .isEqualTo(new LayerTruncated("l", 100, TEXT.length()));
    }

    @Test
    void letsNothingPastTheSize() {
        assertThat(failure(new Said(TEXT), DIGEST, OptionalLong.of(20)))
                .isEqualTo(new LayerTooLong("l", 20));
        assertThat(taken).hasSize(16);
    }

    @Test
    void passesOnWhatFailedBefore() {
        var broken = new LayerUnreadable("l", "broken");
        var source =
                new Said(TEXT) {
                    @Override
                    public int read(ByteBuffer into) throws InstallException {
                        if (left() < 10) {
                            throw new InstallException(broken);
                        }
                        return super.read(into);
                    }
                };

        assertThat(failure(source, DIGEST, OptionalLong.empty())).isEqualTo(broken);
    }

    @Test
    void closesEverythingBeforeItInTheMiddle() throws Exception {
        var source = new Said(TEXT.repeat(1000));
        var ahead = open(source, DIGEST, OptionalLong.empty());
        assertThat(ahead.current().remaining()).isEqualTo(8);

        ahead.close();

        assertThat(source.closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Failure failure(ByteSource source, Digest expected, OptionalLong size) {
        return Fails.with(() -> take(source, expected, size));
    }

    private void take(ByteSource source, Digest expected, OptionalLong size)
            throws InstallException, InterruptedException {
        try (var ahead = open(source, expected, size)) {
            while (ahead.current().hasRemaining()) {
                taken.append(UTF_8.decode(ahead.current()));
            }
        }
    }

    private Stage open(ByteSource source, Digest expected, OptionalLong size) {
        var verification = new Verification("l", "The layer l", expected, size, counter);
        var before = ReadAhead.start("before", source, 2, 8);
        return VerifyAhead.start("verify", before, verification, Waited.unheard());
    }

    private static class Said implements ByteSource {
        private final ByteBuffer bytes;
        private final CountDownLatch closed = new CountDownLatch(1);

        Said(String text) {
            bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        }

        int left() {
            return bytes.remaining();
        }

        @Override
        public int read(ByteBuffer into) throws InstallException {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            var count = Math.min(into.remaining(), bytes.remaining());
            into.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
