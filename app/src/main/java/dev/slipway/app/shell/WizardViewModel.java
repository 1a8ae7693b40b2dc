package dev.slipway.app.shell;

import dev.slipway.app.shell.StepState.Kind;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which page is on screen, and where one may go from it.
///
/// A page is open when nothing is missing on any page before it. From the point of no return on there is no
/// way back by hand: what the pages before it decide is being done.
public final class WizardViewModel {
    private final List<String> titles;
    private final List<PageModel> pages;
    private final int pointOfNoReturn;
    private final Messages messages;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(0);
    private final ObservableList<StepState> steps = FXCollections.observableArrayList();
    private final ObservableList<StepState> shownSteps =
            FXCollections.unmodifiableObservableList(steps);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper mayGoOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayGoBack = new ReadOnlyBooleanWrapper();

    public WizardViewModel(
            List<String> titles, List<PageModel> pages, int pointOfNoReturn, Messages messages) {
        this.titles = List.copyOf(titles);
        this.pages = List.copyOf(pages);
        this.pointOfNoReturn = pointOfNoReturn;
        this.messages = messages;
        pages.forEach(this::watch);
        refresh();
    }

    public void start() {
        page().enter();
        refresh();
    }

    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    public ObservableList<StepState> steps() {
        return shownSteps;
    }

    /// What the page waits for, otherwise what it misses; empty when it is ready.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayGoOn() {
        return mayGoOn.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayGoBack() {
        return mayGoBack.getReadOnlyProperty();
    }

    public PageModel page() {
        return pages.get(current.get());
    }

    public void next() {
        var from = current.get();
        if (mayGoOn.get()) {
            page().finish(() -> goOn(from, from + 1));
        }
    }

    public void back() {
        if (mayGoBack.get()) {
            show(lastOpenBefore(current.get()));
        }
    }

    private int lastOpenBefore(int page) {
        return IntStream.iterate(page - 1, before -> before - 1)
                .filter(before -> before == 0 || missingBefore(before).isEmpty())
                .findFirst()
                .orElse(0);
    }

    /// By hand, from the rail; does nothing where the way there is not open.
    public void goTo(int page) {
        var from = current.get();
        if (!open(page) || page == from || page().bound().get()) {
            return;
        }
        if (page < from) {
            show(page);
        } else {
            page().finish(() -> goOn(from, page));
        }
    }

    /// Because the job has come to where another page belongs.
    public void show(int page) {
        if (page != current.get()) {
            page().leave();
            current.set(page);
            page().enter();
            refresh();
        }
    }

    private void watch(PageModel page) {
        page.missing().subscribe((_, _) -> refresh());
        page.activity().waiting().subscribe((_, _) -> refresh());
        page.bound().subscribe((_, _) -> refresh());
    }

    /// Unless the operator has gone elsewhere while the page was finishing, or it found something missing.
    private void goOn(int from, int to) {
        if (current.get() == from && open(to)) {
            show(to);
        }
    }

    private void refresh() {
        var here = current.get();
        var waits = page().activity().waiting().get();
        var missing = missingBefore(here + 1);
        status.set(waits.isEmpty() ? missing : waits);
        var free = !page().bound().get();
        mayGoOn.set(free && here + 1 < pages.size() && status.get().isEmpty() && open(here + 1));
        mayGoBack.set(free && here > 0 && here != pointOfNoReturn);
        var now = IntStream.range(0, pages.size()).mapToObj(this::step).toList();
        if (!steps.equals(now)) {
            steps.setAll(now);
        }
    }

    private StepState step(int page) {
        return new StepState(titles.get(page), kind(page), open(page) ? "" : whyLocked(page));
    }

    private Kind kind(int page) {
        if (page == current.get()) {
            return Kind.CURRENT;
        }
        if (page < current.get()) {
            return Kind.DONE;
        }
        return open(page) ? Kind.OPEN : Kind.LOCKED;
    }

    private boolean open(int page) {
        var sameSide = beyond(page) == beyond(current.get());
        return page == current.get() || (sameSide && missingBefore(page).isEmpty());
    }

    private boolean beyond(int page) {
        return page >= pointOfNoReturn;
    }

    private String whyLocked(int page) {
        if (!beyond(page) && beyond(current.get())) {
            return messages.get("rail.begun");
        }
        var missing = missingBefore(page);
        return missing.isEmpty() ? messages.get("rail.unconfirmed") : missing;
    }

    /// What the first page misses that misses something, among those before this one on this side of the
    /// point of no return.
    private String missingBefore(int page) {
        var first = beyond(current.get()) ? pointOfNoReturn : firstThatCounts(page);
        return pages.subList(Math.min(first, page), page).stream()
                .map(each -> each.missing().get())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private int firstThatCounts(int page) {
        return page > current.get() && page().standsAlone() ? current.get() : 0;
    }
}
