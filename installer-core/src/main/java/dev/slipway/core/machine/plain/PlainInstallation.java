package dev.slipway.core.machine.plain;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.ConnectionFailure.MachineAnswered;
import dev.slipway.core.failure.ConnectionFailure.OutcomeUnknown;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Erasure;
import dev.slipway.protocol.machined.InstallProgress;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// One installation by a plain machined, from the sending of its configuration to the end of its stream.
///
/// Its messages are read as they come, whether or not anybody listens here: that daemon waits for its reader.
final class PlainInstallation {
    private static final System.Logger LOG = System.getLogger(PlainInstallation.class.getName());

    /// The one step that we know of: what it does inside, that daemon only logs.
    static final String STEP = "install-by-plain-machined";

    /// For a refusal that comes before any work. A daemon that is slower says it in the story.
    private static final int REFUSING_SECONDS = 10;

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final PlainCalls calls;
    private final SentConfiguration sent;
    private final PlainStory story;
    private final String id;
    private final long began = System.nanoTime();
    private final CompletableFuture<Optional<Failure>> begun = new CompletableFuture<>();
    private Optional<String> error = Optional.empty();
    private long messages;

    private PlainInstallation(PlainCalls calls, SentConfiguration sent, String id) {
        this.calls = calls;
        this.sent = sent;
        this.id = id;
        this.story = new PlainStory(id);
    }

    /// Sends it: from here on the disks are being erased, unless it is refused.
    static PlainInstallation start(
            PlainCalls calls, String token, SentConfiguration sent, String hash) {
        var installation = new PlainInstallation(calls, sent, ID.format(Instant.now()));
        installation.story.say(new Planned(hash, List.of(STEP), false));
        installation.story.say(new Started(STEP));
        Thread.ofVirtual()
                .name("installation by " + calls.address())
                .start(() -> installation.follow(token));
        return installation;
    }

    String id() {
        return id;
    }

    PlainStory story() {
        return story;
    }

    /// Waits a moment for a refusal.
    ///
    /// @throws InstallException where the daemon refuses it, and so erased nothing
    void refuseRefused() throws InstallException, InterruptedException {
        var waited =
                begun.copy()
                        .completeOnTimeout(Optional.empty(), REFUSING_SECONDS, TimeUnit.SECONDS);
        try {
            var refusal = waited.get();
            if (refusal.isPresent()) {
                throw new InstallException(refusal.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is completed with values only", e);
        }
    }

    private void follow(String token) {
        try {
            hearAll(calls.install(sent.kdl(), token));
            ended();
        } catch (StatusException e) {
            broken(e.getStatus());
        } catch (InterruptedException e) {
            broken(Status.CANCELLED.withDescription(Words.of("left")));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "the stream of " + calls.address() + " broke", e);
            broken(Status.fromThrowable(e));
        }
        begun.complete(Optional.empty());
    }

    private void hearAll(BlockingClientCall<?, InstallProgress> stream)
            throws StatusException, InterruptedException {
        for (var message = stream.read(); message != null; message = stream.read()) {
            messages++;
            hear(message);
            begun.complete(Optional.empty());
        }
    }

    private void hear(InstallProgress message) {
        var told = new ProgressMessage(message);
        story.say(new Logged(told.level(), STEP, told.text()));
        if (told.level() == Level.ERROR) {
            error = error.or(() -> Optional.of(told.text()));
        }
    }

    /// The first error counts: those behind it follow from it.
    private void ended() {
        if (error.isPresent()) {
            failed(new MachineAnswered(calls.address().toString(), error.get()));
        } else {
            var milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            story.say(new Finished(STEP, Outcome.DONE, milliseconds));
            story.say(new Completed(facts()));
        }
    }

    private void broken(Status status) {
        var refusal = new Refusals(calls.address()).installing(status);
        if (messages == 0 && refusal.isPresent()) {
            begun.complete(refusal);
            story.say(new Failed(STEP, refusal.get(), List.of()));
        } else if (error.isPresent()) {
            failed(new MachineAnswered(calls.address().toString(), error.get()));
        } else {
            failed(new OutcomeUnknown(calls.address().toString(), Refusals.said(status)));
        }
    }

    /// How far it came is not known, so that every disk that it was given may be lost.
    private void failed(Failure failure) {
        var changed = sent.erased().stream().map(PlainInstallation::perhapsErased).toList();
        story.say(new Failed(STEP, failure, changed));
    }

    private static String perhapsErased(Erasure erasure) {
        return Words.of("perhaps-erased", erasure.disk().name(), erasure.disk().device());
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(Words.of("fact.verified"), Words.of("fact.verified.nothing")),
                new Fact(Words.of("fact.connection"), Words.of("fact.connection.plain")),
                new Fact(Words.of("fact.messages"), Long.toString(messages)));
    }
}
