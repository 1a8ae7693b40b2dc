package dev.slipway.app.system;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.form.FormField;
import dev.slipway.app.shell.PageModel;
import dev.slipway.core.config.Keyboards;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the system is called, who may log in, and where it stands, in text.
public final class SystemText implements TextPage {
    private final SystemViewModel model;
    private final Dialogue dialogue;
    private final NetworkText network;

    public SystemText(SystemViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.network = new NetworkText(model.network(), dialogue);
        model.keyFile().said().subscribe(dialogue::say);
    }

    @Override
    public String title() {
        return dialogue.words("system.title");
    }

    @Override
    public String heading() {
        return dialogue.words("system.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        var account = model.account();
        var typed = account.secret().isEmpty() ? account.kept().get() : password();
        return Stream.of(
                        Stream.of(
                                fact("system.hostname", model.hostname().value()),
                                fact("system.user", account.name().value()),
                                typed,
                                fact("text.system.keys", account.sshKey().value()),
                                fact("system.timezone", model.place().timezone().get()),
                                fact("system.locale", model.place().locale().get()),
                                fact("system.keyboard", keyboard())),
                        network.lines().stream())
                .flatMap(each -> each)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String password() {
        return dialogue.words("text.system.password");
    }

    /// Nothing while there is nothing.
    private String fact(String key, String value) {
        var name = dialogue.words(key).replaceFirst("_", "");
        return value.isEmpty() ? "" : dialogue.words("text.fact", name, value);
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(fill("system.hostname", model.hostname()));
        choices.add(fill("system.user", model.account().name()));
        choices.add(Choice.of(dialogue.words("system.password"), this::askPassword));
        choices.add(Choice.of(dialogue.words("text.system.key"), this::askKeys));
        choices.add(Choice.of(dialogue.words("text.system.key.file"), this::askFile));
        choices.addAll(network.choices());
        choices.add(Choice.of(dialogue.words("system.timezone"), this::askTimezone));
        choices.add(Choice.of(dialogue.words("system.locale"), this::askLocale));
        choices.add(Choice.of(dialogue.words("system.keyboard"), this::askKeyboard));
        return choices;
    }

    private Choice fill(String key, FormField field) {
        return Choice.of(dialogue.words(key), () -> dialogue.fill(dialogue.words(key), field));
    }

    private void askPassword() throws InterruptedException, Leaving, Refusal {
        dialogue.fillSecretly(dialogue.words("system.password"), model.account().password());
        dialogue.say(model.account().strength().get());
        dialogue.fillSecretly(dialogue.words("system.again"), model.account().again());
    }

    /// A line each; an empty one ends them.
    private void askKeys() throws InterruptedException, Leaving, Refusal {
        var field = model.account().sshKey();
        dialogue.say(dialogue.words("text.system.key.how"));
        var keys = new ArrayList<String>();
        for (var key = askKey(); !key.isBlank(); key = askKey()) {
            keys.add(key.strip());
        }
        field.text().set(String.join("\n", keys));
        dialogue.say(field.shown().get());
    }

    private String askKey() throws InterruptedException, Leaving, Refusal {
        return dialogue.ask(dialogue.words("text.system.key"));
    }

    private void askFile() throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("text.system.key.file"), model.keyFile().path());
        model.keyFile().read();
    }

    private void askTimezone() throws InterruptedException, Leaving, Refusal {
        dialogue.seek(dialogue.words("system.timezone"), Places.timezones())
                .ifPresent(model.place().timezone()::set);
    }

    private void askLocale() throws InterruptedException, Leaving, Refusal {
        dialogue.seek(dialogue.words("system.locale"), Places.locales())
                .ifPresent(model.place().locale()::set);
    }

    private String keyboard() {
        return Places.words(model.place().keyboard().get());
    }

    private void askKeyboard() throws InterruptedException, Leaving, Refusal {
        var byWords =
                Keyboards.all().stream()
                        .collect(Collectors.toMap(Places::words, it -> it, (one, _) -> one));
        var words = byWords.keySet().stream().sorted().toList();
        dialogue.seek(dialogue.words("system.keyboard"), words)
                .map(byWords::get)
                .ifPresent(model.place().keyboard()::set);
    }
}
