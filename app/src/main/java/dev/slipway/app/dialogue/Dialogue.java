package dev.slipway.app.dialogue;

import dev.slipway.app.dialogue.Question.Kind;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.app.work.Ongoing;
import dev.slipway.app.work.Seconds;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Says and asks. While an answer is awaited, everything else that comes is done.
public final class Dialogue {
    private static final String EMPTIES = "-";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// How many of a list can be read through.
    private static final int MOST = 20;

    private final Teletype teletype;
    private final EventLoop loop;
    private final Seconds seconds;
    private final Messages messages;
    private final Printable printable;

    /// @param charset of the terminal
    public Dialogue(
            Teletype teletype,
            EventLoop loop,
            Seconds seconds,
            Messages messages,
            Charset charset) {
        this.teletype = teletype;
        this.loop = loop;
        this.seconds = seconds;
        this.messages = messages;
        this.printable = new Printable(charset);
    }

    public String words(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    public Messages messages() {
        return messages;
    }

    /// Nothing where there is nothing to say; what takes several lines is said in one go.
    public void say(String text) {
        var lines = Lines.of(text, teletype.columns() - 1).stream().map(printable::of).toList();
        if (!lines.isEmpty()) {
            teletype.print(String.join(System.lineSeparator(), lines));
        }
    }

    public void blank() {
        teletype.print("");
    }

    /// As much as can be seen at once, then the rest on request.
    public void page(List<String> texts) throws InterruptedException, Leaving, Refusal {
        var lines =
                texts.stream()
                        .flatMap(text -> Lines.of(text, teletype.columns() - 1).stream())
                        .toList();
        var screen = Math.max(1, teletype.rows() - 2);
        for (var line = 0; line < lines.size(); line++) {
            if (line > 0
                    && line % screen == 0
                    && !answer(words("text.more"), Kind.CHOICE).isEmpty()) {
                return;
            }
            say(lines.get(line));
        }
    }

    /// Works until the condition holds; Ctrl-C does what is given.
    public void work(BooleanSupplier until, Runnable interrupt) throws InterruptedException {
        teletype.onInterrupt(() -> loop.execute(interrupt));
        loop.until(until);
        teletype.onInterrupt(() -> {});
    }

    /// Says what is waited for, now and every few seconds; Ctrl-C gives it up.
    public void await(Ongoing activity) throws InterruptedException {
        if (!idle(activity)) {
            var telling = Seldom.say(activity.waiting(), PAUSE, seconds, this::say);
            work(() -> idle(activity), activity::cancel);
            telling.unsubscribe();
        }
    }

    private static boolean idle(Ongoing activity) {
        return activity.waiting().get().isEmpty();
    }

    /// @param offered anew when something was typed: choices may have been added meanwhile, but what is typed means what
    ///     was read, or nothing
    /// @param dropped when the menu is no longer of interest
    /// @return empty where it was dropped, and where nothing of it was chosen
    public Optional<Choice> choose(Supplier<Menu> offered, BooleanSupplier dropped)
            throws InterruptedException, Leaving, Refusal {
        var read = offered.get();
        read.lines().forEach(this::say);
        var typed = answer(new Question(words("text.choose"), Kind.CHOICE), dropped);
        return typed.flatMap(text -> chosen(text, read, offered.get()));
    }

    private Optional<Choice> chosen(String typed, Menu read, Menu now) {
        if (now.misleads(typed, read)) {
            say(words("text.changed"));
            return Optional.empty();
        }
        var chosen = now.chosen(typed);
        if (chosen.isEmpty() && !typed.isBlank()) {
            say(words("text.none")); // not what: it may have been a secret
        }
        return chosen;
    }

    /// Until what is typed is good, or Enter alone leaves it as it is.
    public void fill(String label, FormField field) throws InterruptedException, Leaving, Refusal {
        for (var typed = " "; !typed.isEmpty(); ) {
            var now = field.text().get();
            say(now.isEmpty() ? "" : words("text.keep", now));
            typed = ask(label);
            if (!typed.isEmpty()) {
                field.text().set(typed.strip().equals(EMPTIES) ? "" : typed);
                say(field.shown().get());
                typed = field.good() ? "" : typed;
            }
        }
    }

    /// What is typed is neither shown nor remembered. Enter alone empties it.
    public void fillSecretly(String label, FormField field)
            throws InterruptedException, Leaving, Refusal {
        field.text().set(answer(words("text.ask.secret", plain(label)), Kind.SECRET));
        say(field.shown().get());
    }

    /// A line of text, with nothing to keep.
    public String ask(String label) throws InterruptedException, Leaving, Refusal {
        return answer(words("text.ask", plain(label)), Kind.TEXT);
    }

    /// Whether the word is typed that says so. Enter alone never does.
    public boolean confirm(String question) throws InterruptedException, Leaving, Refusal {
        var word = words("text.yes");
        say(question);
        return answer(words("text.confirm", word), Kind.CHOICE).strip().equalsIgnoreCase(word);
    }

    /// @return empty where nothing was chosen: what was stays
    public <T> Optional<T> pick(String label, List<T> offered, Function<T, String> says)
            throws InterruptedException, Leaving, Refusal {
        say(plain(label));
        for (var number = 1; number <= offered.size(); number++) {
            say("%2d  %s".formatted(number, says.apply(offered.get(number - 1))));
        }
        var typed = answer(words("text.choose.keep"), Kind.CHOICE).strip();
        var number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > offered.size()) {
            say(typed.isEmpty() ? "" : words("text.none"));
            return Optional.empty();
        }
        return Optional.of(offered.get(number - 1));
    }

    /// Of many, by a part of its name.
    ///
    /// @return empty where nothing was chosen
    public Optional<String> seek(String label, List<String> offered)
            throws InterruptedException, Leaving, Refusal {
        var part = ask(label).strip().toLowerCase(Locale.ROOT);
        var found =
                offered.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        if (!part.isEmpty() && found.size() > 1 && found.size() <= MOST) {
            return pick(label, found, each -> each);
        }
        if (!part.isEmpty() && found.size() != 1) {
            say(words("text.seek", found.size()));
        }
        return found.stream().filter(_ -> found.size() == 1).findFirst();
    }

    private String answer(String prompt, Kind kind) throws InterruptedException, Leaving, Refusal {
        return answer(new Question(prompt, kind), () -> false).orElseThrow();
    }

    private Optional<String> answer(Question question, BooleanSupplier dropped)
            throws InterruptedException, Leaving, Refusal {
        var open = new Open();
        var prompt = printable.of(question.prompt()) + " ";
        teletype.ask(
                new Question(prompt, question.kind()), it -> loop.execute(() -> open.answer(it)));
        loop.until(() -> open.answer.isPresent() || dropped.getAsBoolean());
        if (open.answer.isEmpty()) {
            teletype.drop();
            return Optional.empty();
        }
        return switch (open.answer.get()) {
            case Answer.Typed(var text) -> Optional.of(text);
            case Answer.Refused() -> throw new Refusal();
            case Answer.HungUp() -> throw new Leaving();
        };
    }

    /// Labels are those of the window, where an underscore marks the letter that leads to a field.
    private static String plain(String label) {
        return label.replaceFirst("_", "");
    }

    private static final class Open {
        private Optional<Answer> answer = Optional.empty();

        private void answer(Answer now) {
            answer = Optional.of(now);
        }
    }
}
