package dev.slipway.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    private final ResourceBundle words =
            ResourceBundle.getBundle("dev.slipway.core.failure.messages");

    static Stream<Class<?>> failures() {
        return Arrays.stream(Failure.class.getPermittedSubclasses())
                .flatMap(area -> Arrays.stream(area.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsThreeMessages(Class<?> failure) {
        assertThat(
                        Stream.of("what", "cause", "remedy")
                                .map(part -> failure.getSimpleName() + "." + part))
                .allMatch(words::containsKey);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureThatNamesSomethingNamesItFirst(Class<?> failure) {
        if (failure.getRecordComponents().length > 0) {
            assertThat(words.getString(failure.getSimpleName() + ".what")).contains("{0}");
        }
    }

    @Test
    void saysNumbersWithoutGroupingMarks() {
        var explanation = Explanation.of(new ConnectionRefused("198.51.100.7:50051"));

        assertThat(explanation.what()).isEqualTo("198.51.100.7:50051 refused the connection.");
    }

    @Test
    void saysTheCommandAsItWasRun() {
        var explanation =
                Explanation.of(
                        new CommandFailed(List.of("sgdisk", "--zap-all"), 2, "no such device"));

        assertThat(explanation.what())
                .isEqualTo("The command “sgdisk --zap-all” failed with exit code 2.");
        assertThat(explanation.cause()).contains("no such device");
    }
}
