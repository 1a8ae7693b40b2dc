package dev.slipway.app.fleet;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.job.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The machines that get one configuration, and the one of them that is looked at.
///
/// There is always a first one, whose draft the pages write; it may have no machine yet. The others follow it.
public final class Fleet {
    private final Workbench bench;
    private final Member first;
    private final Seats others = new Seats(this::another);
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ObservableList<Member> shownMembers =
            FXCollections.unmodifiableObservableList(members);
    private final BooleanBinding several = Bindings.size(members).greaterThan(1);
    private final ReadOnlyObjectWrapper<Member> selected;
    private final Following following;
    private final List<Runnable> moves = new ArrayList<>();

    /// @param bench of the first machine
    public Fleet(Workbench bench) {
        this.bench = bench;
        first = member(bench);
        members.add(first);
        following = new Following(first, members);
        selected = new ReadOnlyObjectWrapper<>(first);
        first.job().draft().subscribe((_, _) -> following.look());
    }

    public Member first() {
        return first;
    }

    /// At least one.
    public ObservableList<Member> members() {
        return shownMembers;
    }

    public BooleanBinding several() {
        return several;
    }

    /// Which machines these are, for the header.
    public ObservableValue<String> words() {
        return first.hostname().flatMap(name -> Bindings.size(members).map(n -> words(name, n)));
    }

    private String words(String name, Number count) {
        return count.intValue() == 1
                ? name
                : bench.words("fleet.words", name, count.intValue() - 1);
    }

    /// The one that pages show in detail.
    public ReadOnlyObjectProperty<Member> selected() {
        return selected.getReadOnlyProperty();
    }

    public void select(Member member) {
        if (members.contains(member)) {
            selected.set(member);
        }
    }

    /// The next one, or the one before; stays where there is none.
    ///
    /// @param step 1 or -1
    public void step(int step) {
        var place = members.indexOf(selected.get()) + step;
        if (place >= 0 && place < members.size()) {
            selected.set(members.get(place));
        }
    }

    /// @param then each time when a machine has come to another stage, or is left out
    public void whenMoved(Runnable then) {
        moves.add(then);
    }

    /// Whether any of them is or was being installed.
    public boolean begun() {
        return members.stream().anyMatch(each -> each.installing() || each.ended());
    }

    /// Whether any of them is being installed now.
    public boolean installing() {
        return members.stream().anyMatch(Member::installing);
    }

    public boolean ended() {
        return members.stream().allMatch(Member::ended);
    }

    public boolean reviewing() {
        return members.stream().anyMatch(Member::reviewing);
    }

    public boolean has(ChosenMachine machine) {
        return members.stream().anyMatch(each -> each.isOf(machine));
    }

    /// Whether all of them are ours.
    public boolean held() {
        return members.stream().allMatch(each -> each.job().hold().get().isPresent());
    }

    /// Whether nothing is begun with any machine.
    public boolean idle() {
        return members.stream().allMatch(Member::idle);
    }

    /// These machines and no others; who is not among them any more is given back.
    ///
    /// @param machines at least one; the first is the one that is configured
    public void choose(List<ChosenMachine> machines) {
        var now = new ArrayList<Member>();
        for (var machine : machines) {
            now.add(now.isEmpty() ? first : others.of(machine, now));
        }
        var gone = members.stream().filter(each -> !now.contains(each)).toList();
        for (var place = 0; place < now.size(); place++) {
            now.get(place).join(machines.get(place), place);
        }
        put(now);
        gone.forEach(Member::part);
        following.look();
    }

    /// Where one is left out, its number is, too: the others keep their names and addresses.
    public void leaveOut(Member member) {
        if (mayLeaveOut(member)) {
            put(members.stream().filter(each -> each != member).toList());
            member.part();
            moved();
        }
    }

    /// Not while it is being installed, or was told to and has not answered; nor the one that is configured, while others follow it.
    public boolean mayLeaveOut(Member member) {
        var busy = member.installing() || member.bound();
        return several.get() && !busy && (member != first || begun());
    }

    /// The next machines.
    public void startOver() {
        var all = List.copyOf(members);
        put(List.of(first));
        all.forEach(Member::part);
        moved();
    }

    /// How the machines are called, where the name of the first one alone does not say it.
    public void call(Optional<NamePattern> pattern) {
        following.call(pattern);
    }

    /// Before the program ends; waits a moment for it and no longer.
    public void leave() {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach(member -> all.execute(member.job()::leave));
        }
    }

    private void put(List<Member> now) {
        if (!members.equals(now)) {
            members.setAll(now);
        }
        if (!members.contains(selected.get())) {
            selected.set(members.getFirst());
        }
    }

    private Member another() {
        return member(bench.another());
    }

    private Member member(Workbench own) {
        var member = new Member(own);
        member.job().stage().subscribe((_, _) -> moved(member));
        member.job().draft().map(Draft::inventory).subscribe((_, _) -> following.look());
        return member;
    }

    private void moved(Member member) {
        if (members.contains(member)) {
            moved();
        }
    }

    private void moved() {
        moves.forEach(Runnable::run);
    }
}
