package dev.slipway.core.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Kdl1GrammarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(type)node (a)1 b=(c)\"d\"|(type)node (a)1 b=(c)\"d\"",
                "(\"a b\")node|(\"a b\")node",
                "node r##\"a\"#b\"##|node \"a\\\"#b\"",
                "r\"a b\" r\"c\"=1|\"a b\" c=1",
                "node -0xFF 0b101 0o17 +1|node -0xff 0b101 0o17 1",
                "node /-{} |node",
                "node /-1 2|node 2",
                "node 1 /-a=1 {}|'node 1 {\n}'",
                "node 1{a;}|'node 1 {\n    a\n}'",
                "a { b {}; }|'a {\n    b {\n    }\n}'",
                "a { b {} }|'a {\n    b {\n    }\n}'",
                "#a #b=1|#a #b=1",
                "a/b|a/b",
                "a/*b*/|a",
                "a//b|a",
                "'//\na'|a",
                "\"a//b\"|\"a\\/\\/b\"",
                "node \"\\/\\u{1F600}\"|node \"\\/\uD83D\uDE00\"",
                "--a -|!",
                "node \"true\"=1|node \"true\"=1",
                "node tru=true|node tru=true",
                "/- a;b|b",
                "node\uFEFF1|node 1"
            })
    void readsAndPrints(String text, String expected) throws KdlException {
        if ("!".equals(expected)) {
            assertRefused(text);
        } else {
            assertThat(canonical(text)).isEqualTo(expected + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node bare",
                "node a = 1",
                "node a=b",
                "node ( t)1",
                "(t) node",
                "node (t) 1",
                "true 1",
                "node null=1",
                "node #true",
                "node #\"a\"#",
                "node {a}",
                "node {} {}",
                "node {} 1",
                "node\"a\"",
                "node 1/-2",
                "a<b",
                "a,b",
                "a[b]",
                "a(b)",
                "a\\b",
                "1a",
                "-1a",
                "node \"\\s\"",
                "node \"\\\n\"",
                "node \"\\u{D800}\"",
                "node \"\\u{110000}\"",
                "node r#\"a\"",
                "node \"a",
                "a /*",
                "node \\",
                "node\u000B1",
                "/-\nnode",
                "\\\nnode",
                "node tru",
                "node (t)"
            })
    void refuses(String text) {
        assertRefused(text);
    }

    @Test
    void keepsTheNewlinesOfAString() throws KdlException {
        assertThat(canonical("node \"a\r\nb\u2028\" r\"\n\""))
                .isEqualTo("node \"a\\r\\nb\\u{2028}\" \"\\n\"\n");
    }

    private static String canonical(String text) throws KdlException {
        return KdlWriter.write(KdlReader.read(text, KdlVersion.V1), KdlStyle.CANONICAL_V1);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(KdlException.class)
                .as(text)
                .isThrownBy(() -> KdlReader.read(text, KdlVersion.V1));
    }
}
