package dev.slipway.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the wizard shows of the core's words is there in German, too.
class LanguagesTest {
    private static final Path WORDS = Path.of("src/main/resources/dev/slipway/core");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"config", "failure", "check", "kdl"})
    void haveTheSameKeysWithTheSameArguments(String folder) throws IOException {
        var english = words(folder, "messages.properties");
        var german = words(folder, "messages_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        key ->
                                assertThat(arguments(german.getProperty(key)))
                                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "failure", "check", "kdl"})
    void canBeFormatted(String folder) throws IOException {
        var german = words(folder, "messages_de.properties");

        assertThat(german.values())
                .allSatisfy(
                        text ->
                                assertThat(formatted(text.toString()))
                                        .doesNotContainPattern("\\{\\d}"));
    }

    private static String formatted(String message) {
        return new MessageFormat(message, Locale.ROOT)
                .format(new Object[] {"a", "b", "c", "d", "e", "f"});
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties words(String folder, String file) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(WORDS.resolve(folder).resolve(file))));
        return words;
    }
}
