package dev.slipway.app;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.FleetText;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.review.EraseAll;
import dev.slipway.app.review.EraseAllText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;

/// The pages in text that each machine has for itself, as pages of all machines.
final class OwnTextFlow {
    private final Fleet fleet;
    private final Course course;
    private final Dialogue dialogue;
    private final FleetColumns columns;
    private final Map<Member, OwnTexts> texts = new HashMap<>();

    OwnTextFlow(Fleet fleet, Course course, Dialogue dialogue) {
        this.fleet = fleet;
        this.course = course;
        this.dialogue = dialogue;
        columns = new FleetColumns(course::own, dialogue.messages());
        fleet.members().addListener((ListChangeListener<Member>) _ -> meet());
        meet();
    }

    TextPage claims() {
        return new FleetText(
                fleet,
                "claim.title",
                "claim.heading",
                course.claims(),
                each(OwnTexts::claim),
                List::of,
                columns.ofClaims(),
                dialogue);
    }

    TextPage reviews() {
        var all = new EraseAll(fleet, each -> course.own(each).review(), dialogue.messages());
        return new FleetText(
                fleet,
                "review.title",
                "review.heading",
                course.reviews(),
                each(OwnTexts::review),
                new EraseAllText(all, dialogue)::choices,
                columns.ofReviews(),
                dialogue);
    }

    TextPage installations() {
        return new FleetText(
                fleet,
                "install.title",
                "install.heading",
                course.installations(),
                this::underWay,
                List::<Choice>of,
                columns.ofInstallations(),
                dialogue);
    }

    TextPage ends() {
        return new FleetText(
                fleet,
                "done.title",
                "done.heading",
                course.ends(),
                each(OwnTexts::done),
                List::of,
                columns.ofInstallations(),
                dialogue);
    }

    private Function<Member, TextPage> each(Function<OwnTexts, TextPage> page) {
        return member -> page.apply(of(member));
    }

    /// Of one of several, that which belongs to where it is now.
    private TextPage underWay(Member member) {
        return fleet.several().get()
                ? of(member).at(member.job().stage().get())
                : of(member).install();
    }

    private OwnTexts of(Member member) {
        return texts.computeIfAbsent(
                member, each -> OwnTexts.of(each, course.own(each), fleet, dialogue));
    }

    /// How one of several ended is said at once, whichever is looked at.
    private void meet() {
        fleet.members().stream().filter(each -> !texts.containsKey(each)).forEach(this::meet);
    }

    private void meet(Member member) {
        of(member);
        course.own(member).done().inShort().subscribe((_, outcome) -> tell(outcome));
    }

    private void tell(String outcome) {
        if (fleet.several().get()) {
            dialogue.say(outcome);
        }
    }
}
