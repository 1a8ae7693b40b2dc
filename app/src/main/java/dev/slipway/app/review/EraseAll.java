package dev.slipway.app.review;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.text.Messages;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;

/// Erasing the disks of all machines of a fleet at once. Nothing happens until what is asked for is typed for each of them:
/// none of them is begun on another one's word.
public final class EraseAll {
    private final Fleet fleet;
    private final Function<Member, ReviewViewModel> reviews;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final Set<Member> watched = new HashSet<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    public EraseAll(Fleet fleet, Function<Member, ReviewViewModel> reviews, Messages messages) {
        this.fleet = fleet;
        this.reviews = reviews;
        this.messages = messages;
        fleet.members().addListener((ListChangeListener<Member>) _ -> changed());
        changed();
    }

    /// Whether all that must be typed is typed.
    ReadOnlyBooleanProperty allowed() {
        return allowed.getReadOnlyProperty();
    }

    /// What it would do, as a button says it.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    private void changed() {
        fleet.members().stream().filter(watched::add).map(reviews).forEach(this::watch);
        look();
    }

    private void watch(ReviewViewModel review) {
        review.reviewed().subscribe((_, _) -> look());
        review.mayErase().subscribe((_, _) -> look());
    }

    private void look() {
        allowed.set(each().allMatch(review -> review.mayErase().get()));
        var disks = each().flatMap(ReviewViewModel::plan).mapToInt(it -> it.erased().size()).sum();
        words.set(messages.get("review.erase.all", disks, fleet.members().size()));
    }

    private Stream<ReviewViewModel> each() {
        return fleet.members().stream().map(reviews);
    }

    /// Each is under review until it has begun, so that it stays on screen where that fails.
    void erase() {
        if (allowed.get()) {
            var all = each().toList();
            fleet.members().stream().map(Member::job).forEach(job -> job.review(job.purpose()));
            all.forEach(ReviewViewModel::erase);
        }
    }
}
