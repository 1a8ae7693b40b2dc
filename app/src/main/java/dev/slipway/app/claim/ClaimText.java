package dev.slipway.app.claim;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.job.Hold;
import dev.slipway.app.shell.PageModel;
import java.util.ArrayList;
import java.util.List;

/// Claiming a machine, in text. Its code is not shown as it is typed: what a serial console shows is often kept.
public final class ClaimText implements TextPage {
    private final ClaimViewModel model;
    private final Dialogue dialogue;
    private final ReachedWords words;

    public ClaimText(ClaimViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.words = new ReachedWords(dialogue.messages());
    }

    @Override
    public String title() {
        return dialogue.words("claim.title");
    }

    @Override
    public String heading() {
        return dialogue.words("claim.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        model.contact().reached().get().ifPresent(reached -> describe(reached, lines));
        if (untrusted()) {
            lines.add(dialogue.words("claim.untrusted"));
            lines.addAll(indented(Fingerprints.lines(model.contact().untrusted().get())));
        }
        model.hold().get().map(this::held).ifPresent(lines::add);
        if (model.leftover().resumable().get()) {
            lines.add(dialogue.words("claim.unfinished"));
        }
        return lines;
    }

    private void describe(Reached reached, List<String> lines) {
        var machine = reached.description();
        lines.add(fact("claim.hostname", machine.hostname()));
        lines.add(fact("claim.id", machine.id()));
        lines.add(fact("claim.version", machine.version()));
        lines.add(fact("claim.state", words.state(machine)));
        lines.add(dialogue.words("text.head", dialogue.words("claim.fingerprint")));
        lines.addAll(indented(words.certificate(reached.machine())));
    }

    private String fact(String key, String value) {
        return dialogue.words("text.fact", dialogue.words(key), value);
    }

    private static List<String> indented(String certificate) {
        return certificate.lines().map(line -> "  " + line).toList();
    }

    private String held(Hold hold) {
        var hostname =
                model.contact().reached().get().map(it -> it.description().hostname()).orElse("");
        return dialogue.words(hold.machine().plain() ? "claim.held.plain" : "claim.held", hostname);
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        if (model.hold().get().isPresent()) {
            if (model.leftover().resumable().get()) {
                choices.add(Choice.of(dialogue.words("claim.goon"), model.leftover()::goOn));
                choices.add(Choice.of(dialogue.words("claim.putback"), model.leftover()::putBack));
            }
            choices.add(Choice.of(dialogue.words("claim.file"), this::open));
        } else if (model.contact().reached().get().isPresent()) {
            choices.add(Choice.of(dialogue.words("claim.claim"), this::claim));
        } else if (untrusted()) {
            choices.add(Choice.of(dialogue.words("claim.trust"), this::trust));
        } else {
            choices.add(Choice.of(dialogue.words("text.claim.connect"), model::enter));
        }
        return choices;
    }

    private boolean untrusted() {
        return !model.contact().untrusted().get().isEmpty();
    }

    private void trust() throws InterruptedException, Leaving, Refusal {
        if (dialogue.confirm(dialogue.words("text.claim.same"))) {
            model.trust();
        }
    }

    private void claim() throws InterruptedException, Leaving, Refusal {
        dialogue.fillSecretly(dialogue.words("claim.code"), model.code());
        if (model.code().good()) {
            model.takeOver().set(heldByAnother() && takenOver());
            model.claim();
        }
    }

    private boolean heldByAnother() {
        return model.contact()
                .reached()
                .get()
                .map(Reached::description)
                .flatMap(it -> it.holder())
                .isPresent();
    }

    private boolean takenOver() throws InterruptedException, Leaving, Refusal {
        return dialogue.confirm(dialogue.words("text.claim.takeover"));
    }

    private void open() throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("kdl.file"), model.written().file());
        if (model.written().file().good()) {
            model.written().open();
        }
    }
}
