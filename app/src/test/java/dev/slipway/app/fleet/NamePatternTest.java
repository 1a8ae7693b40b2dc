package dev.slipway.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "node{n}, node1, node3",
        "node{n:02}, node01, node03",
        "node{n:3}, node001, node003",
        "rack4-n{n}-a.example.org, rack4-n1-a.example.org, rack4-n3-a.example.org",
        "node01, node01, node03",
        "node8, node8, node10",
        "node098.example.org, node098.example.org, node100.example.org",
        "node99, node99, node101",
        "7, 7, 9"
    })
    void countsUpFromTheFirst(String text, String first, String third) {
        var pattern = NamePattern.parse(text).orElseThrow();

        assertThat(pattern.name(0)).isEqualTo(first);
        assertThat(pattern.name(2)).isEqualTo(third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "node",
                "node.example7.org",
                "node{}",
                "node{m}",
                "node{n",
                "{n}{n}",
                "no_de{n}",
                "node{n:0}",
                "node{n:10}",
                "192.0.2.1",
                "-{n}"
            })
    void isNoneWithoutANumberOrWithoutAHostName(String text) {
        assertThat(NamePattern.parse(text)).isEmpty();
    }

    @Test
    void isWrittenAsItsExampleIs() {
        assertThat(NamePattern.parse(NamePattern.EXAMPLE))
                .map(it -> it.name(0))
                .contains("rack4-node01");
    }
}
