package dev.slipway.app.review;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.text.Messages;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;

/// The one button that erases the disks of all machines of a fleet. It does nothing until what is asked for is typed for
/// each of them: none of them is begun on another one's word.
public final class EraseAll {
    private final Fleet fleet;
    private final Function<Member, ReviewViewModel> reviews;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final Set<Member> watched = new HashSet<>();
    private final Button button;

    public EraseAll(Fleet fleet, Function<Member, ReviewViewModel> reviews, Messages messages) {
        this.fleet = fleet;
        this.reviews = reviews;
        this.messages = messages;
        button = EraseButton.of("erase-all", allowed, this::erase, messages);
        fleet.members().addListener((ListChangeListener<Member>) _ -> changed());
        changed();
    }

    public Button button() {
        return button;
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
        button.setText(messages.get("review.erase.all", disks, fleet.members().size()));
    }

    private Stream<ReviewViewModel> each() {
        return fleet.members().stream().map(reviews);
    }

    /// Each is under review until it has begun, so that it stays on screen where that fails.
    private void erase() {
        if (allowed.get()) {
            var all = each().toList();
            fleet.members().stream().map(Member::job).forEach(job -> job.review(job.purpose()));
            all.forEach(ReviewViewModel::erase);
        }
    }
}
