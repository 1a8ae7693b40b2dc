package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final ResourceBundle words =
            ResourceBundle.getBundle("dev.slipway.core.config.messages");

    @Test
    void haveACauseAndARemedyForEveryCode() {
        var codes =
                words.keySet().stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes)
                .allSatisfy(
                        code ->
                                assertThat(words.keySet())
                                        .containsAll(
                                                Stream.of("cause", "remedy")
                                                        .map(part -> code + "." + part)
                                                        .toList()));
    }

    @Test
    void areWordedWithEveryDetail() {
        var problem = Problem.of("vdev-too-small", "mirror", 2, 1);

        assertThat(problem.cause()).isEqualTo("A mirror needs 2 disk(s), and has 1.");
        assertThat(problem.message()).doesNotContain("{");
    }
}
