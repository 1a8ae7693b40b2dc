package dev.slipway.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /// Keys stand in the sources as literals, so that they can be found.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+)\"");

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.slipway.app.text.messages", Locale.ENGLISH);

    private static final ResourceBundle GERMAN =
            ResourceBundle.getBundle("dev.slipway.app.text.messages", Locale.GERMAN);

    /// As many as a message has at most.
    private static final Object[] ARGUMENTS = {"a", "b", "c", "d", "e"};

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var areas = keys().stream().map(MessagesTest::area).collect(Collectors.toSet());

        assertThat(keysInSources()).filteredOn(key -> areas.contains(area(key))).isSubsetOf(keys());
    }

    @Test
    void everyKeyThatExistsIsUsed() throws IOException {
        assertThat(keys()).isSubsetOf(keysInSources());
    }

    @Test
    void everyMessageCanBeFormatted() {
        assertThat(keys()).allSatisfy(key -> assertThat(formatted(WORDS, key)).doesNotContain("{"));
    }

    private static String formatted(ResourceBundle words, String key) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(ARGUMENTS);
    }

    @Test
    void everyKeyExistsInGermanToo() {
        assertThat(germanKeys()).isEqualTo(keys());
    }

    @Test
    void everyGermanMessageTakesTheSameArguments() {
        assertThat(keys())
                .allSatisfy(
                        key -> {
                            assertThat(arguments(GERMAN.getString(key)))
                                    .isEqualTo(arguments(WORDS.getString(key)));
                            assertThat(formatted(GERMAN, key)).doesNotContain("{");
                        });
    }

    @Test
    void everyGermanMessageHasAMnemonicWhereTheEnglishOneHas() {
        assertThat(keys())
                .allSatisfy(
                        key ->
                                assertThat(GERMAN.getString(key).contains("_"))
                                        .isEqualTo(WORDS.getString(key).contains("_")));
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// Of the German file alone: what it lacks would come from the English one.
    private static Set<String> germanKeys() {
        return GERMAN.keySet().stream()
                .filter(key -> ((PropertyResourceBundle) GERMAN).handleGetObject(key) != null)
                .collect(Collectors.toSet());
    }

    static Set<String> keys() {
        return Set.copyOf(Collections.list(WORDS.getKeys()));
    }

    private static Set<String> keysInSources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(MessagesTest::key)
                    .collect(Collectors.toSet());
        }
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String key(MatchResult found) {
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
