package dev.slipway.app.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Choices, each with the key that it is chosen by: its number, or a letter, of its label if one is
/// free.
public final class Menu {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final List<Choice> choices;
    private final Map<String, Choice> keys = new HashMap<>();

    public Menu(List<Choice> choices) {
        this(choices, List.of());
    }

    /// @param ways lead elsewhere, and come last, but have the first pick of the letters: they are the same everywhere
    public Menu(List<Choice> choices, List<Choice> ways) {
        this.choices = Stream.concat(choices.stream(), ways.stream()).toList();
        var numbered = choices.stream().filter(Choice::numbered).toList();
        IntStream.range(0, numbered.size())
                .forEach(place -> keys.put(String.valueOf(place + 1), numbered.get(place)));
        Stream.concat(ways.stream(), choices.stream())
                .filter(choice -> !choice.numbered())
                .forEach(choice -> keys.put(letter(choice), choice));
    }

    /// A line each: ` 1  node01`.
    List<String> lines() {
        return choices.stream()
                .map(choice -> "%2s  %s".formatted(key(choice), choice.words()))
                .toList();
    }

    /// In upper or lower case.
    Optional<Choice> chosen(String typed) {
        return Optional.ofNullable(keys.get(typed.strip().toLowerCase(Locale.ROOT)));
    }

    /// Whether whoever read another menu means something else by that than this one does.
    boolean misleads(String typed, Menu read) {
        var meant = read.chosen(typed).map(Choice::about);
        return meant.isPresent() && !meant.equals(chosen(typed).map(Choice::about));
    }

    private String key(Choice choice) {
        return keys.entrySet().stream()
                .filter(each -> each.getValue().equals(choice))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private String letter(Choice choice) {
        return (choice.letters() + LETTERS)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !keys.containsKey(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("more choices than letters"));
    }
}
