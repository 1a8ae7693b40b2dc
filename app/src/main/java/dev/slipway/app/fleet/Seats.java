package dev.slipway.app.fleet;

import dev.slipway.app.draft.ChosenMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The members that follow the first, whether they have a machine now or not. They are kept: pages are made for each.
final class Seats {
    private final Supplier<Member> another;
    private final List<Member> all = new ArrayList<>();

    /// @param another one more, for when all have machines
    Seats(Supplier<Member> another) {
        this.another = another;
    }

    /// The one that has that machine already, else one that has none.
    ///
    /// @param taken by other machines
    Member of(ChosenMachine machine, List<Member> taken) {
        var left = all.stream().filter(each -> !taken.contains(each)).toList();
        return left.stream()
                .filter(each -> each.isOf(machine))
                .findFirst()
                .or(() -> left.stream().filter(Member::idle).findFirst())
                .orElseGet(this::added);
    }

    private Member added() {
        var member = another.get();
        all.add(member);
        return member;
    }
}
