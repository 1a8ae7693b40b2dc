package dev.slipway.app.install;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.Seldom;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Seconds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// An installation in text: each step as it begins, and how far it is every few seconds.
public final class InstallText implements TextPage {
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int TAIL = 20;

    private final InstallViewModel model;
    private final Gauge gauge;
    private final Dialogue dialogue;

    /// @param says what nobody asked for: the steps as they begin, and how far they are
    public InstallText(
            InstallViewModel model, Seconds seconds, Dialogue dialogue, Consumer<String> says) {
        this.model = model;
        this.gauge = model.gauge();
        this.dialogue = dialogue;
        Seldom.say(gauge.now(), Duration.ZERO, seconds, says);
        Seldom.say(progress(), PROGRESS, seconds, says);
        Seldom.say(gauge.holdup(), SILENCE, seconds, says);
        Seldom.say(model.silence(), SILENCE, seconds, says);
        Seldom.say(model.log().said(), Duration.ZERO, seconds, says);
    }

    private StringBinding progress() {
        return Bindings.createStringBinding(this::far, gauge.whole(), gauge.bytes(), gauge.rates());
    }

    private String far() {
        var bytes = gauge.bytes().get();
        return bytes.isEmpty()
                ? ""
                : dialogue.words(
                        "text.install.progress",
                        Math.round(gauge.part().get() * 100),
                        bytes,
                        gauge.rates().get());
    }

    @Override
    public String title() {
        return dialogue.words("install.title");
    }

    @Override
    public String heading() {
        return dialogue.words("install.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        return Stream.of(gauge.now().get(), far(), gauge.holdup().get(), model.silence().get())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        if (model.activity().trouble().get().isPresent()) {
            choices.add(Choice.of(dialogue.words("install.again"), model::listenAgain));
        }
        choices.add(Choice.of(dialogue.words("text.install.steps"), () -> dialogue.page(steps())));
        choices.add(Choice.of(dialogue.words("text.install.log"), () -> dialogue.page(tail())));
        choices.add(Choice.of(dialogue.words("text.install.save"), model.log()::save));
        choices.add(Choice.of(dialogue.words("install.cancel"), this::cancel));
        return choices;
    }

    private List<String> steps() {
        var words = new StepRowWords(dialogue.messages());
        return model.steps().stream()
                .map(step -> dialogue.words("text.fact", words.state(step.state()), words.of(step)))
                .toList();
    }

    private List<String> tail() {
        var lines = model.log().log().shown();
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).stream()
                .map(LogLine::words)
                .toList();
    }

    /// It may have ended while the question was asked.
    private void cancel() throws InterruptedException, Leaving, Refusal {
        model.askToCancel();
        try {
            if (dialogue.confirm(dialogue.words("install.cancel.question"))
                    && model.asking().get()) {
                model.cancel();
            }
        } finally {
            model.goOnInstalling();
        }
    }
}
