package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryStalled;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
import java.io.EOFException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer, read as it comes: little of it waits here, and no wait is without a limit.
///
/// A body that the sender ends too early just ends: whoever reads it knows how much must come.
final class BodyStream implements ByteSource, BodySubscriber<BodyStream> {
    /// How many pieces of at most 16 KiB may wait, so that the network need not.
    private static final int AHEAD = 32;

    private sealed interface Arrival {
        record Bytes(List<ByteBuffer> pieces) implements Arrival {}

        record Broken(Throwable reason) implements Arrival {}

        record End() implements Arrival {}
    }

    private final Connection connection;
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private boolean ended;

    BodyStream(Connection connection) {
        this.connection = connection;
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        while (pieces.isEmpty() && !ended) {
            take(arrivals.poll(connection.stallTimeout().toMillis(), TimeUnit.MILLISECONDS));
        }
        return ended ? -1 : copy(pieces.element(), into);
    }

    private void take(@Nullable Arrival arrival) throws InstallException {
        switch (arrival) {
            case null -> throw stalled();
            case Arrival.Bytes(var more) ->
                    more.stream().filter(ByteBuffer::hasRemaining).forEach(pieces::add);
            case Arrival.Broken(EOFException _) -> ended = true;
            case Arrival.Broken(var reason) -> throw connection.broken(reason);
            case Arrival.End() -> ended = true;
        }
        if (pieces.isEmpty() && !ended) {
            subscription.join().request(1);
        }
    }

    private int copy(ByteBuffer piece, ByteBuffer into) {
        var count = Math.min(piece.remaining(), into.remaining());
        into.put(piece.slice(piece.position(), count));
        piece.position(piece.position() + count);
        if (!piece.hasRemaining()) {
            pieces.remove();
            askForMore();
        }
        return count;
    }

    private void askForMore() {
        if (pieces.isEmpty()) {
            subscription.join().request(1);
        }
    }

    private InstallException stalled() {
        close();
        return new InstallException(
                new RegistryStalled(connection.name(), connection.stallTimeout().toSeconds()));
    }

    @Override
    public void close() {
        var _ = subscription.thenAccept(Subscription::cancel);
    }

    @Override
    public CompletionStage<BodyStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription.complete(subscription);
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        arrivals.add(new Arrival.Bytes(pieces));
    }

    @Override
    public void onError(Throwable reason) {
        var root = reason.getCause() instanceof EOFException eof ? eof : reason;
        arrivals.add(new Arrival.Broken(root));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End());
    }
}
