package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Notice.Distrusted;
import dev.slipway.core.image.source.Notice.WentElsewhere;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Patience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where an image can be had, in the order in which they are asked: mirrors, then the origin. One that fails goes
/// to the end, one that lied goes away. Safe for many threads.
final class Places implements AutoCloseable {
    private final List<Place> all;
    private final List<Place> order;
    private final Map<Digest, Set<Place>> gave = new HashMap<>();
    private final Patience patience;
    private final Notices notices;

    Places(List<Place> all, Patience patience, Notices notices) {
        this.all = List.copyOf(all);
        this.order = new ArrayList<>(all);
        this.patience = patience;
        this.notices = notices;
    }

    @FunctionalInterface
    interface Request<T> {
        T to(Place place) throws InstallException, InterruptedException;
    }

    /// For a transfer that may take its time.
    Tries tries() {
        return new Tries(patience, notices);
    }

    /// For a question that somebody waits for.
    Tries briefTries() {
        return new Tries(patience.brief(), notices);
    }

    /// The first answer that one of them gives, however often they must be asked for it.
    <T> T first(Tries tries, Request<T> request) throws InstallException, InterruptedException {
        return first(inOrder(), tries, request);
    }

    <T> T first(List<Place> places, Tries tries, Request<T> request)
            throws InstallException, InterruptedException {
        var round = new Round<>(places, request);
        while (true) {
            var answer = round.go(this);
            if (answer.isPresent()) {
                return answer.get();
            }
            tries.pause(round.left(), round.why());
        }
    }

    synchronized List<Place> inOrder() {
        return List.copyOf(order);
    }

    /// Turns to another, if there is one.
    void failed(Place place, InstallException why, List<Place> others) {
        if (Passing.is(why)) {
            demote(place);
        }
        others.stream()
                .findFirst()
                .map(next -> new WentElsewhere(place.name(), why.failure(), next.name()))
                .ifPresent(notices::say);
    }

    synchronized void demote(Place place) {
        if (order.remove(place)) {
            order.add(place);
        }
    }

    synchronized void gave(Place place, Digest digest) {
        gave.computeIfAbsent(digest, _ -> new HashSet<>()).add(place);
    }

    /// Whoever had a part in that blob is not asked again, for anything.
    ///
    /// @return whether anybody is left
    synchronized boolean distrust(Digest digest) {
        var liars = gave.getOrDefault(digest, Set.of());
        order.removeAll(liars);
        liars.forEach(each -> notices.say(new Distrusted(each.name(), digest.text())));
        gave.clear();
        return !order.isEmpty();
    }

    Notices notices() {
        return notices;
    }

    @Override
    public void close() {
        all.forEach(Place::close);
    }
}
