package dev.slipway.core.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Kdl2GrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \u200Eb",
                "a \u202Eb",
                "a \u2069b",
                "a\u0001",
                "// \u007F",
                "a \"\u0000\"",
                "/* \uFEFF */",
                "a #\"\u0008\"#"
            })
    void refusesDisallowedCodePointsEverywhere(String text) {
        assertRefused(text);
    }

    @Test
    void refusesALoneSurrogate() {
        assertRefused("a \"" + (char) 0xD800 + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u{D800}",
                "\\u{dfff}",
                "\\u{110000}",
                "\\u{FFFFFF}",
                "\\u{}",
                "\\u{0000041}",
                "\\u41",
                "\\u{4g}",
                "\\q",
                "\\/",
                "\\",
                "\\u{41"
            })
    void refusesEscapesThatNameNoCharacter(String escape) {
        assertRefused("node \"" + escape + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node \"\\u{10FFFF}\"|node \uDBFF\uDFFF",
                "node \"\\u{000041}\"|node A",
                "node \"\\s\"|node \" \"",
                "node \"a\\   b\"|node ab",
                "node \"\\u{200e}\"|node \"\\u{200e}\"",
                "node \"\\u{85}\"|node \"\\u{85}\"",
                "node true1|node true1",
                "node +inf|node +inf",
                "node \"-inf\"|node \"-inf\"",
                "node .|node .",
                "node -.|node -.",
                "node \".1\"|node \".1\"",
                "node \"+.1\"|node \"+.1\"",
                "node -a|node -a",
                "node \"-1\"|node \"-1\"",
                "node r|node r",
                "node \"\"\"\"\"\"|!",
                "node a=1 a=2 b=0|node a=2 b=0",
                "node b=1 a=2|node a=2 b=1",
                "node a = 1|node a=1",
                "node a /* */ = /* */ (t) 1|node a=(t)1",
                "node ( t ) 1|node (t)1",
                "( t ) node|(t)node",
                "(#\"t\"#)node|(t)node",
                "node ##\"a\"#b\"##|node \"a\\\"#b\"",
                "node #\"\"#|node \"\"",
                "node \"a\"=1|node a=1",
                "node #\"a\"#=1|node a=1",
                "/- kdl-version 2; node|node",
                "node;;node|!",
                "node /-a /-b c|node c",
                "node/-a b|node b",
                "node/-{}|node",
                "node{};node|'node\nnode'"
            })
    void readsAndPrints(String text, String expected) throws KdlException {
        if ("!".equals(expected)) {
            assertRefused(text);
        } else {
            assertThat(canonical(text)).isEqualTo(expected + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e1000000000,1E+1000000000",
        "1e-1000000000,1E-1000000000",
        "1e99999999999999999999,1E+99999999999999999999",
        "0.00001,0.00001",
        "0.0000001,1E-7",
        "10.50e3,1.050E+4",
        "1e0,1",
        "-0x1F,-31",
        "+0b1_1,3",
        "0o17,15",
        "00.10,0.10",
        "-0.0,0.0",
        "1_000.5_0,1000.50",
        "0.0e5,0E+4",
        "123E-2,1.23",
        "1E-6,0.000001"
    })
    void printsNumbersInTheirSimplestForm(String number, String expected) throws KdlException {
        assertThat(canonical("node " + number)).isEqualTo("node " + expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.", "1.e2", ".5", "+.5", "1e", "1e+", "0x", "0xg", "0b2", "0b", "0o8", "1__a",
                "1a", "0X10", "1._0", "1e_1", "--1=", "0b1.0", "0x1.0", "1\"a\"", "+-1=2="
            })
    void refusesWhatOnlyLooksLikeANumber(String number) {
        assertRefused("node " + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#True",
                "#",
                "##",
                "#true1",
                "#-nan",
                "#+inf",
                "true",
                "false",
                "null",
                "inf",
                "-inf",
                "nan",
                "#true#",
                "#true\"a\""
            })
    void refusesWordsThatOnlyLookLikeKeywords(String word) {
        assertRefused("node " + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node /-",
                "node /- ",
                "/-",
                "/- /- node",
                "node /- /- a",
                "node a=/-1",
                "node (t)/-1",
                "(t)/-node",
                "node (/-t)1",
                "node /-{} a",
                "node /-{} /-a",
                "node {} a",
                "node {} {}",
                "node {} a=1",
                "node /- }",
                "{}",
                "/-{}",
                "node { /- }",
                "node ; /-{}",
                "node /-;",
                "node a=1=2",
                "node (t)a=1",
                "node 1=2",
                "node #true=1"
            })
    void refusesSlashdashAndEntriesWhereTheyMayNotStand(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node \"a\nb\"",
                "node \"a\u0085b\"",
                "node #\"a\u2028b\"#",
                "node \"\"\"a\n\"\"\"",
                "node \"\"\"\na\"\"\"",
                "node \"\"\"\n a\n\t\"\"\"",
                "node \"\"\"\n  a\n b\n  \"\"\"",
                "node \"\"\"\na",
                "node \"\"\"",
                "node \"a",
                "node #\"a\"",
                "node #\"\"\"\na\n\"\"\"",
                "node \"\"\"\\\n\"\"\"",
                "node \"\"\"\n\"\"\"\"",
                "node \"\"\"\na\\\n\"\"\"",
                "node \"\"\"\n\\s\"\"\""
            })
    void refusesStringsThatEndInTheWrongPlace(String text) {
        assertRefused(text);
    }

    @Test
    void takesTheIndentationOfTheClosingQuotesAway() throws KdlException {
        assertThat(canonical("node \"\"\"\r\n\t a\r\n   \r\n\t  \\tb\\\r\n   c\r\n\t \"\"\""))
                .isEqualTo("node \"a\\n\\n \\tbc\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u000B", "\f", "\u2028", "\u2029"})
    void endsNodesAtEveryKindOfNewline(String newline) throws KdlException {
        assertThat(canonical("a" + newline + "b // c" + newline + "d")).isEqualTo("a\nb\nd\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                " ",
                "\u00A0",
                "\u1680",
                "\u2000",
                "\u200A",
                "\u202F",
                "\u205F",
                "\u3000",
                "/**/",
                "/*/**/*/",
                "\\\n",
                "\\ /* a */ // b\n",
                " \\\r\n "
            })
    void separatesEntriesByEveryKindOfSpace(String space) throws KdlException {
        assertThat(canonical("node" + space + "1" + space + "a=2")).isEqualTo("node 1 a=2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a /*",
                "a /* /* */",
                "a \\ b",
                "a \\ /* */ b",
                "a }",
                "a {",
                "a { b",
                "(a",
                "(a b)c",
                "()a",
                "a[",
                "a (b)",
                "a \"b\"c",
                "a \"b\"\"c\"",
                "a b=",
                "=",
                "a =1=",
                "a\\b"
            })
    void refusesWhatIsUnfinishedOrGluedTogether(String text) {
        assertRefused(text);
    }

    @Test
    void acceptsAByteOrderMarkAtTheBeginningOnly() throws KdlException {
        assertThat(canonical("\uFEFFnode")).isEqualTo("node\n");
        assertRefused("\uFEFF\uFEFFnode");
    }

    private static String canonical(String text) throws KdlException {
        return KdlWriter.write(KdlReader.read(text, KdlVersion.V2), KdlStyle.CANONICAL_V2);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(KdlException.class)
                .as(text)
                .isThrownBy(() -> KdlReader.read(text, KdlVersion.V2));
    }
}
