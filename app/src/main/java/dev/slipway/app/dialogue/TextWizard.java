package dev.slipway.app.dialogue;

import dev.slipway.app.shell.Subject;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.text.Trouble;
import dev.slipway.app.work.Ongoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Leads through the pages: shows one, asks what is to be done, does it, waits for what that takes, and shows the page
/// that is there then. The twin of the window's frame.
public final class TextWizard {
    private final List<TextPage> pages;
    private final List<Aside> asides;
    private final WizardViewModel model;
    private final Subject subject;
    private final BooleanSupplier installing;
    private final Dialogue dialogue;
    private Optional<Trouble> told = Optional.empty();

    /// Something that can be turned to from several pages.
    public record Aside(Choice choice, int first, int last) {
        private Stream<Choice> at(int page) {
            return page >= first && page <= last ? Stream.of(choice) : Stream.empty();
        }
    }

    /// @param installing whether something goes on when the operator leaves
    public TextWizard(
            List<TextPage> pages,
            List<Aside> asides,
            WizardViewModel model,
            Subject subject,
            BooleanSupplier installing,
            Dialogue dialogue) {
        this.pages = List.copyOf(pages);
        this.asides = List.copyOf(asides);
        this.model = model;
        this.subject = subject;
        this.installing = installing;
        this.dialogue = dialogue;
        pages.forEach(page -> tellTroubles(page.model().activity()));
        subject.lease().subscribe(this::tellLapse);
    }

    /// Until the operator leaves.
    public void run() throws InterruptedException {
        try {
            dialogue.say(dialogue.words("text.start"));
            while (true) {
                turn();
            }
        } catch (Leaving _) {
            dialogue.blank();
            dialogue.say(
                    dialogue.words(
                            installing.getAsBoolean() ? "text.left.installing" : "text.left"));
        }
    }

    /// What is on screen waits for nothing any more.
    public void leave() {
        model.page().leave();
    }

    private void turn() throws InterruptedException, Leaving {
        var shown = model.current().get();
        head(shown);
        await();
        if (shown != model.current().get()) {
            return;
        }
        try {
            body(pages.get(shown));
            act(shown);
        } catch (Refusal _) {
            dialogue.blank();
        }
    }

    private void head(int shown) {
        dialogue.blank();
        var step = dialogue.words("text.step", shown + 1, pages.size(), pages.get(shown).title());
        dialogue.say(String.join(" ", Stream.concat(Stream.of(step), facts()).toList()));
        dialogue.say(pages.get(shown).heading());
    }

    private Stream<String> facts() {
        var simulated = subject.simulated().getValue() ? dialogue.words("header.simulated") : "";
        return Stream.of(subject.machine().getValue(), subject.lease().getValue(), simulated)
                .filter(fact -> !fact.isEmpty())
                .map(fact -> dialogue.words("text.step.fact", fact));
    }

    private void body(TextPage page) throws InterruptedException, Leaving, Refusal {
        dialogue.say(model.page().notice().get());
        dialogue.page(page.lines());
        trouble().filter(now -> !told.equals(Optional.of(now))).ifPresent(this::say);
        told = Optional.empty();
        dialogue.say(model.status().get());
    }

    private void act(int shown) throws InterruptedException, Leaving, Refusal {
        var chosen = chosen(shown);
        if (chosen.isPresent()) {
            chosen.get().act().run();
            await();
        }
    }

    /// Ctrl-C where nothing is being done is taken for a wish to leave.
    private Optional<Choice> chosen(int shown) throws InterruptedException, Leaving, Refusal {
        var read = pages.get(shown).now();
        try {
            return dialogue.choose(
                    () -> offered(shown), () -> moved(shown, read) || busy(activity()));
        } catch (Refusal _) {
            return Optional.of(Choice.of(dialogue.words("text.quit"), this::quit));
        }
    }

    /// Whether another page is on screen than that which was shown.
    private boolean moved(int shown, TextPage read) {
        return model.current().get() != shown || !pages.get(shown).now().equals(read);
    }

    private Menu offered(int shown) {
        var page = pages.get(shown);
        var ways = new ArrayList<Choice>();
        if (model.mayGoOn().get()) {
            ways.add(Choice.of(dialogue.words("footer.next"), model::next));
        }
        if (model.mayGoBack().get()) {
            var back = page.backWords().orElse(dialogue.words("footer.back"));
            ways.add(Choice.of(back, model::back));
        }
        asides.stream().flatMap(aside -> aside.at(shown)).forEach(ways::add);
        ways.add(Choice.of(dialogue.words("text.quit"), this::quit));
        return new Menu(page.choices(), ways);
    }

    private void quit() throws InterruptedException, Leaving, Refusal {
        var question = installing.getAsBoolean() ? "text.quit.installing" : "text.quit.question";
        if (dialogue.confirm(dialogue.words(question))) {
            throw new Leaving();
        }
    }

    /// Of the page that is shown then, too.
    private void await() throws InterruptedException {
        while (busy(activity())) {
            dialogue.await(activity());
        }
    }

    private Ongoing activity() {
        return model.page().activity();
    }

    private static boolean busy(Ongoing activity) {
        return !activity.waiting().get().isEmpty();
    }

    private void tellTroubles(Ongoing activity) {
        activity.trouble().subscribe((_, now) -> now.ifPresent(this::say));
    }

    private Optional<Trouble> trouble() {
        return activity().trouble().getValue();
    }

    private void say(Trouble trouble) {
        told = Optional.of(trouble);
        Stream.of(trouble.what(), trouble.cause(), trouble.changed(), trouble.remedy())
                .filter(line -> !line.isEmpty())
                .map(line -> dialogue.words("text.trouble", line))
                .forEach(dialogue::say);
    }

    private void tellLapse(String words) {
        if (words.equals(dialogue.words("lease.lapsed"))) {
            dialogue.say(words);
        }
    }
}
