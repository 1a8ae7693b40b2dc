package dev.slipway.core.machined;

import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine.Story;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Semaphore;

/// Tells a client the story of an installation, no faster than it listens, until the ending or until it goes.
final class EventStream<T> {
    private final ServerCallStreamObserver<T> client;
    private final Story story;
    private final Wording<T> wording;
    private final Semaphore ready = new Semaphore(0);

    private EventStream(ServerCallStreamObserver<T> client, Story story, Wording<T> wording) {
        this.client = client;
        this.story = story;
        this.wording = wording;
    }

    /// An event as the client is told of it; what it throws ends the stream.
    interface Wording<T> {
        T of(Said said) throws InstallException;
    }

    /// Returns at once. Must be called while the call is being handled.
    static <T> void start(StreamObserver<T> client, Story story, Wording<T> wording) {
        var stream = new EventStream<>((ServerCallStreamObserver<T>) client, story, wording);
        var thread = Thread.ofVirtual().name("story").unstarted(stream::tell);
        stream.client.setOnReadyHandler(stream.ready::release);
        stream.client.setOnCancelHandler(thread::interrupt);
        thread.start();
    }

    private void tell() {
        try (story) {
            for (var said = story.next(); said != null; said = story.next()) {
                send(wording.of(said));
            }
            client.onCompleted();
        } catch (InstallException e) {
            client.onError(Answer.error(e.failure()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the client went away
        } catch (RuntimeException e) {
            client.onError(Answer.unexpected(e));
        }
    }

    private void send(T message) throws InterruptedException {
        while (!client.isReady()) {
            ready.acquire();
        }
        client.onNext(message);
    }
}
