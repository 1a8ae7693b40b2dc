package dev.slipway.app.fleet;

import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Trouble;
import dev.slipway.app.work.Ongoing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/// A page that each machine of the fleet has for itself, as one page of the wizard: it is on screen for all of them at
/// once, misses what any of them misses, and says what the selected one says.
public final class FleetPageModel implements PageModel {
    private final Fleet fleet;
    private final Function<Member, ObservableValue<PageModel>> pages;
    private final Messages messages;
    private final Set<Member> watched = new HashSet<>();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper bound = new ReadOnlyBooleanWrapper();
    private final Ongoing ongoing;
    private boolean onScreen;

    /// @param pages which page of a machine it is; may change while it is on screen
    public FleetPageModel(Fleet fleet, Function<Member, ObservableValue<PageModel>> pages) {
        this.fleet = fleet;
        this.pages = pages;
        this.messages = fleet.first().messages();
        ongoing = new OfSelected();
        notice.bind(selected().flatMap(PageModel::notice));
        fleet.members().addListener((ListChangeListener<Member>) _ -> changed());
        changed();
    }

    @Override
    public ObservableStringValue missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public ObservableStringValue notice() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public Ongoing activity() {
        return ongoing;
    }

    @Override
    public boolean standsAlone() {
        return selected().getValue().standsAlone();
    }

    /// As soon as any of them is.
    @Override
    public ObservableBooleanValue bound() {
        return bound.getReadOnlyProperty();
    }

    @Override
    public void enter() {
        onScreen = true;
        List.copyOf(fleet.members()).forEach(this::show);
    }

    /// What one machine is asked to confirm stays as it is when others have begun.
    @Override
    public void leave() {
        onScreen = false;
        List.copyOf(fleet.members()).stream().filter(each -> !goesOn(each)).forEach(Member::hide);
    }

    private boolean goesOn(Member member) {
        return fleet.several().get() && fleet.begun() && member.reviewing();
    }

    private ObservableValue<PageModel> selected() {
        return fleet.selected().flatMap(pages);
    }

    private void changed() {
        List.copyOf(fleet.members()).stream().filter(watched::add).forEach(this::watch);
        look();
    }

    private void watch(Member member) {
        pages.apply(member).subscribe(page -> turned(member, page));
        pages.apply(member).flatMap(PageModel::missing).subscribe((_, _) -> look());
        pages.apply(member).flatMap(PageModel::bound).subscribe((_, _) -> look());
    }

    private void turned(Member member, PageModel page) {
        if (onScreen && fleet.members().contains(member)) {
            member.show(page);
        }
        look();
    }

    private void show(Member member) {
        member.show(pages.apply(member).getValue());
    }

    private void look() {
        bound.set(fleet.members().stream().anyMatch(this::isBound));
        missing.set(
                fleet.members().stream()
                        .map(this::missed)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""));
    }

    private boolean isBound(Member member) {
        return pages.apply(member).getValue().bound().get();
    }

    private Optional<String> missed(Member member) {
        return Optional.of(pages.apply(member).getValue().missing().get())
                .filter(said -> !said.isEmpty())
                .map(said -> fleet.several().get() ? of(member, said) : said);
    }

    private String of(Member member, String said) {
        return messages.get("fleet.of", member.hostname().getValue(), said);
    }

    /// What the page of the selected machine waits for.
    private final class OfSelected implements Ongoing {
        private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
        private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
                new ReadOnlyObjectWrapper<>(Optional.empty());

        private OfSelected() {
            waiting.bind(selected().flatMap(page -> page.activity().waiting()));
            trouble.bind(selected().flatMap(page -> page.activity().trouble()));
        }

        @Override
        public ObservableStringValue waiting() {
            return waiting.getReadOnlyProperty();
        }

        @Override
        public ObservableValue<Optional<Trouble>> trouble() {
            return trouble.getReadOnlyProperty();
        }

        @Override
        public void dismiss() {
            selected().getValue().activity().dismiss();
        }

        @Override
        public void cancel() {
            selected().getValue().activity().cancel();
        }
    }
}
