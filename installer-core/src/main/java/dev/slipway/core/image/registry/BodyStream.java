package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryStalled;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
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
final class BodyStream implements ByteSource, BodySubscriber<BodyStream> {
    /// How many pieces may wait, each of at most what the client reads at once (512 KiB), so that the network need not.
    private static final int AHEAD = 32;

    /// So much must come within the time that one wait may take.
    private static final int DRIP = 16 << 10;

    private sealed interface Arrival {
        record Bytes(List<ByteBuffer> pieces) implements Arrival {}

        record Broken(Throwable reason) implements Arrival {}

        record End() implements Arrival {}
    }

    private final Connection connection;
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private long patience;
    private int drip;
    private boolean ended;

    BodyStream(Connection connection) {
        this.connection = connection;
        this.patience = connection.stallTimeout().toNanos();
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        while (pieces.isEmpty() && !ended) {
            take(await());
        }
        return ended ? -1 : copy(pieces.element(), into);
    }

    /// However it drips: the wait for some bytes is over when that for one could be.
    private @Nullable Arrival await() throws InterruptedException {
        var start = System.nanoTime();
        var arrival = arrivals.poll(patience, TimeUnit.NANOSECONDS);
        patience -= System.nanoTime() - start;
        return arrival;
    }

    private void take(@Nullable Arrival arrival) throws InstallException {
        switch (arrival) {
            case null -> throw stalled();
            case Arrival.Bytes(var more) ->
                    more.stream().filter(ByteBuffer::hasRemaining).forEach(pieces::add);
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
        came(count);
        piece.position(piece.position() + count);
        if (!piece.hasRemaining()) {
            pieces.remove();
            askForMore();
        }
        return count;
    }

    private void came(int count) {
        drip += count;
        if (drip >= DRIP) {
            drip = 0;
            patience = connection.stallTimeout().toNanos();
        }
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
        arrivals.add(new Arrival.Broken(reason));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End());
    }
}
