package dev.slipway.app.machines;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Detour;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import java.util.ArrayList;
import java.util.List;

/// What to look at where no machine is found, and a test of this computer's part of it, in text.
public final class NetworkCheckText {
    private final NetworkCheck check;
    private final String where;
    private final Dialogue dialogue;
    private final Detour detour;

    /// @param where machines are asked for, in words
    public NetworkCheckText(NetworkCheck check, String where, Dialogue dialogue) {
        this.check = check;
        this.where = where;
        this.dialogue = dialogue;
        detour = new Detour(dialogue, check.activity(), this::lines, this::choices);
        check.activity().trouble().subscribe(it -> it.ifPresent(now -> dialogue.say(now.what())));
    }

    /// That leads here from the machines.
    public Choice choice() {
        return Choice.of(dialogue.words("text.network"), detour::run);
    }

    /// What may be the matter, until something was tested.
    private List<String> lines() {
        var facts = check.facts().get();
        return facts.isEmpty() ? advice() : facts.stream().map(this::words).toList();
    }

    private List<String> advice() {
        return List.of(
                dialogue.words("network.help.machine"),
                dialogue.words("network.help.subnet", where),
                dialogue.words("network.help.firewall", where),
                dialogue.words("network.help.switch"));
    }

    private String words(NetworkFact fact) {
        var said = dialogue.words("text.fact", fact.name(), fact.words());
        return fact.good() ? said : dialogue.words("text.trouble", said);
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(dialogue.words("network.test"), check::testInterfaces));
        choices.add(Choice.of(dialogue.words("network.try"), this::tryAddress));
        return choices;
    }

    private void tryAddress() throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("network.address"), check.address());
        check.testAddress();
    }
}
