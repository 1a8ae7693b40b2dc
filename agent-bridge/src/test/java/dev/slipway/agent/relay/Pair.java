package dev.slipway.agent.relay;

import dev.slipway.agent.message.StreamMessage;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Streams.Side;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// A host and a guest with nothing but a wire between them.
final class Pair implements AutoCloseable {
    final List<StreamMessage> toGuest = new CopyOnWriteArrayList<>();
    final List<RefusedException> refused = new CopyOnWriteArrayList<>();
    final Streams host;
    final Streams guest;
    private final BlockingQueue<StreamMessage> downward = new LinkedBlockingQueue<>();
    private final BlockingQueue<StreamMessage> upward = new LinkedBlockingQueue<>();
    private final List<Thread> wires;

    Pair(Door ofHost, Door ofGuest) {
        host =
                new Streams(
                        Side.HOST,
                        message -> {
                            toGuest.add(message);
                            downward.add(message);
                        },
                        ofHost);
        guest = new Streams(Side.GUEST, upward::add, ofGuest);
        wires =
                List.of(
                        Thread.ofVirtual().start(() -> carry(downward, guest)),
                        Thread.ofVirtual().start(() -> carry(upward, host)));
    }

    private void carry(BlockingQueue<StreamMessage> from, Streams to) {
        try {
            while (true) {
                deliver(to, from.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Streams to, StreamMessage message) throws InterruptedException {
        try {
            to.take(message);
        } catch (RefusedException e) {
            refused.add(e);
        }
    }

    @Override
    public void close() {
        host.close();
        guest.close();
        wires.forEach(Thread::interrupt);
    }
}
