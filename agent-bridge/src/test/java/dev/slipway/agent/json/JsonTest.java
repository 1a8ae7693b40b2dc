package dev.slipway.agent.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.json.Json.Num;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() throws NotJsonException {
        var read = read(" {\"a\" : [1, -2.5e3, true, false, null, \"x\"], \"b\": {}} ");

        var items =
                List.of(
                        new Num("1"),
                        new Num("-2.5e3"),
                        Json.of(true),
                        Json.of(false),
                        Json.NOTHING,
                        Json.of("x"));
        assertThat(read)
                .isEqualTo(
                        Json.members()
                                .with("a", Json.of(items))
                                .with("b", Json.members().done())
                                .done());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                "-",
                "+1",
                ".5",
                "1e",
                "tru",
                "nulll",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u１234\"",
                "\"\t\"",
                "{} {}",
                "[1 2]",
                "{\"a\" 1}",
                "\0",
                "{\"a\":1,\"a\":2}",
                "'a'",
                "// c"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotJsonException.class);
    }

    @Test
    void saysWhereItStopped() {
        assertThatThrownBy(() -> read("{\"a\": x}"))
                .isInstanceOfSatisfying(
                        NotJsonException.class, e -> assertThat(e.position()).isEqualTo(6));
    }

    @Test
    void endsAtTheDepthThatIsAllowed() throws NotJsonException {
        assertThat(read("[".repeat(16) + "]".repeat(16))).isNotNull();
        assertThatThrownBy(() -> read("[".repeat(17) + "1" + "]".repeat(17)))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void survivesBracketsWithoutEnd() {
        assertThatThrownBy(() -> read("[".repeat(60_000))).isInstanceOf(NotJsonException.class);
        assertThatThrownBy(() -> read("{\"a\":".repeat(10_000)))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void endsAtTheNumberOfValuesThatIsAllowed() {
        assertThatThrownBy(() -> read("[" + "1,".repeat(4_096) + "1]"))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void keepsANumberAsItWasWritten() throws NotJsonException {
        assertThat(read("1e999999999")).isEqualTo(new Num("1e999999999"));
        assertThat(new Num("1e999999999").whole()).isEmpty();
        assertThat(new Num("9223372036854775807").whole()).contains(Long.MAX_VALUE);
        assertThat(new Num("9223372036854775808").whole()).isEmpty();
    }

    @Test
    void writesWhatItReadsBack() throws NotJsonException {
        var text = "quote \" back \\ newline \n tab \t bell \u0007 ä 漢 \ud83d\ude00 half \ud83d";
        var value =
                Json.members()
                        .with("text", text)
                        .with("items", Json.of(List.of(Json.NOTHING)))
                        .done();

        assertThat(read(JsonWriter.write(value))).isEqualTo(value);
    }

    @Test
    void writesNothingThatCouldEndTheLine() {
        assertThat(JsonWriter.write(Json.of("a\r\nb\u0085"))).isEqualTo("\"a\\r\\nb\u0085\"");
        assertThat(JsonWriter.write(Json.of("half \ud83d"))).isEqualTo("\"half \\ud83d\"");
    }

    @Test
    void saysNothingForARateThatIsNone() {
        assertThat(JsonWriter.write(Json.members().with("rate", 0.0 / 0.0).done()))
                .isEqualTo("{\"rate\":null}");
    }

    private static Json read(String text) throws NotJsonException {
        return JsonReader.read(text, JsonLimits.COMMANDS);
    }
}
