package dev.slipway.app.fleet;

import dev.slipway.app.draft.Draft;
import java.util.List;
import java.util.Optional;

/// Lets the others of a fleet follow the first one.
final class Following {
    private final Member first;
    private final List<Member> members;
    private Optional<NamePattern> typed = Optional.empty();

    /// @param members as they are at any time
    Following(Member first, List<Member> members) {
        this.first = first;
        this.members = members;
    }

    void call(Optional<NamePattern> pattern) {
        typed = pattern;
        look();
    }

    /// Who is first when others were left behind decides nothing for them.
    void look() {
        var draft = first.job().draft().get();
        if (members.getFirst() == first) {
            members.stream().skip(1).forEach(each -> each.follow(draft, names(draft)));
        }
    }

    /// What was typed counts while the first machine is called so.
    private Optional<NamePattern> names(Draft draft) {
        var name = draft.system().map(system -> system.hostname()).orElse("");
        return typed.filter(pattern -> pattern.name(0).equals(name))
                .or(() -> NamePattern.parse(name));
    }
}
