package dev.slipway.core.image.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Time that passes only where somebody pauses, and then at once.
public final class StoppedTime implements Waits {
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = Instant.EPOCH;
    private Duration stall = Duration.ofSeconds(20);
    private volatile Runnable meanwhile = () -> {};

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
        meanwhile.run();
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /// What happens while somebody pauses.
    public StoppedTime meanwhile(Runnable action) {
        meanwhile = action;
        return this;
    }

    /// For a registry that stalls: others must have answered by then even where much else is going on.
    public StoppedTime impatient() {
        stall = Duration.ofMillis(400);
        return this;
    }

    /// As patient as usual, by this time.
    public Patience patience() {
        var usual = Patience.usual();
        return new Patience(
                usual.rounds(),
                usual.first(),
                usual.longest(),
                usual.longestAsked(),
                usual.total(),
                this);
    }

    /// Options for a test: pauses take no time, and the surroundings of the test do not matter.
    public FetchOptions options(boolean plainHttp, List<Mirror> mirrors) {
        return new FetchOptions(
                plainHttp,
                Optional.empty(),
                Optional.empty(),
                mirrors,
                Proxies.NONE,
                Optional.empty(),
                new Manners(Duration.ofSeconds(2), stall, 4, patience()),
                FileDigests.patient());
    }
}
