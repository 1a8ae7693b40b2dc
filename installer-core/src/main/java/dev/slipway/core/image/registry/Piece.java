package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.image.reference.Digest;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A range of a blob that is fetched on a thread of its own.
final class Piece {
    private final FutureTask<Optional<ByteBuffer>> fetching;
    private final Thread thread;

    private Piece(Callable<Optional<ByteBuffer>> fetching) {
        this.fetching = new FutureTask<>(fetching);
        this.thread = Thread.ofVirtual().name("range").start(this.fetching);
    }

    /// @param room as many bytes as there are in `span`
    static Piece of(Places places, Digest digest, Span span, ByteBuffer room) {
        return new Piece(() -> fetched(new Stretch(places, digest, span), span, room));
    }

    /// Goes on with what has begun already.
    static Piece of(Stretch begun, Span span, ByteBuffer room) {
        return new Piece(() -> fetched(begun, span, room));
    }

    private static Optional<ByteBuffer> fetched(Stretch stretch, Span span, ByteBuffer room)
            throws InstallException, InterruptedException {
        try (stretch) {
            if (stretch.begin().first() != span.first()) {
                return Optional.empty();
            }
            while (room.hasRemaining() && stretch.read(room) >= 0) {
                // until the range is there
            }
            return Optional.of(room.flip());
        }
    }

    /// Waits for it, as long as its stretch does. Empty where the place serves no ranges any more.
    Optional<ByteBuffer> bytes() throws InstallException, InterruptedException {
        try {
            return fetching.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InstallException failed) {
                throw new InstallException(failed.failure(), failed);
            }
            throw new InstallException(new Unexpected(thread.getName()), e);
        }
    }

    void cancel() {
        fetching.cancel(true);
    }
}
