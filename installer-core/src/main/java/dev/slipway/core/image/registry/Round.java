package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.registry.Places.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request to several places, one after the other; who refuses for good is not asked in the next round.
final class Round<T> {
    private final List<Place> left;
    private final Request<T> request;
    private @Nullable InstallException why;

    Round(List<Place> places, Request<T> request) {
        this.left = new ArrayList<>(places);
        this.request = request;
    }

    /// @throws InstallException where everybody refused for good
    Optional<T> go(Places places) throws InstallException, InterruptedException {
        var asking = new ArrayList<>(left);
        while (!asking.isEmpty()) {
            var place = asking.removeFirst();
            try {
                return Optional.of(request.to(place));
            } catch (InstallException e) {
                refused(place, e);
                places.failed(place, e, asking);
            }
        }
        if (left.isEmpty()) {
            throw why();
        }
        return Optional.empty();
    }

    private void refused(Place place, InstallException e) {
        var passes = Passing.is(e);
        if (!passes) {
            left.remove(place);
        }
        if (passes || left.isEmpty() || why == null) {
            why = e;
        }
    }

    List<Place> left() {
        return left;
    }

    /// Why it was refused: what may pass, if that is among it.
    InstallException why() {
        if (why == null) {
            throw new IllegalStateException("nobody was asked");
        }
        return why;
    }
}
