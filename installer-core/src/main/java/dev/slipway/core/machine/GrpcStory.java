package dev.slipway.core.machine;

import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.protocol.v1.Document;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import org.jspecify.annotations.Nullable;

/// Events over the wire, one message asked for at a time: a slow reader slows the machine's sending, never
/// its installing.
final class GrpcStory implements ClaimedMachine.Story {
    private final RemoteCalls calls;
    private final BlockingClientCall<?, Document> stream;
    private boolean ended;

    GrpcStory(RemoteCalls calls, BlockingClientCall<?, Document> stream) {
        this.calls = calls;
        this.stream = stream;
    }

    @Override
    public @Nullable Said next() throws InstallException, InterruptedException {
        if (ended) {
            return null;
        }
        var document = read();
        if (document == null) {
            ended = true; // asked for from behind the ending
            return null;
        }
        var said = calls.read(document, Said.class);
        ended = said.event() instanceof Ended;
        return said;
    }

    private @Nullable Document read() throws InstallException, InterruptedException {
        try {
            return stream.read();
        } catch (StatusException e) {
            throw calls.failed(e);
        }
    }

    @Override
    public void close() {
        stream.cancel("nobody reads it any more", null);
    }
}
