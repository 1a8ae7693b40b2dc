package dev.slipway.core.kdl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KdlReaderTest {
    @Test
    void knowsWhereEachNodeEntryAndValueIs() throws KdlException {
        var document =
                KdlReader.read("\r\n(t)a \uD83D\uDE00 (u)1 k=\"v\" {\r    b\n}", KdlVersion.V2);

        var node = document.nodes().getFirst();
        assertThat(node.position()).isEqualTo(new Position(2, 1));
        assertThat(node.entries())
                .extracting(KdlEntry::position)
                .extracting(Position::column)
                .containsExactly(6, 8, 13);
        assertThat(node.property("k").orElseThrow().position()).isEqualTo(new Position(2, 15));
        assertThat(node.childNodes().getFirst().position()).isEqualTo(new Position(3, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb \"x'|2:3",
                "'a\n\n  }'|3:3",
                "'a {\n b'|1:3",
                "'a 1.x'|1:3",
                "'a \"\\q\"'|1:4",
                "'/* \n'|1:1",
                "'a b=\n'|1:5",
                "'a \"\"\"\n  x\n y\n  \"\"\"'|3:1"
            })
    void saysWhereATextStopsBeingKdl(String text, String where) {
        assertThat(problem(() -> KdlReader.read(text, KdlVersion.V2)).position())
                .hasToString(where);
    }

    @Test
    void becomesAFailureThatNamesTheSource() {
        var problem = problem(() -> KdlReader.read("a\nb }", KdlVersion.V2));

        assertThat(problem.failure("x.kdl"))
                .isEqualTo(new BadKdl("x.kdl", 2, 3, problem.message()));
        assertThat(problem.message()).contains("}");
    }

    @Test
    void readsEitherVersionWithoutBeingToldWhich() throws KdlException {
        assertThat(KdlReader.read("a r\"b\" true").nodes().getFirst().arguments()).hasSize(2);
        assertThat(KdlReader.read("a #\"b\"# #true").nodes().getFirst().arguments()).hasSize(2);
    }

    @Test
    void believesTheVersionMarker() {
        assertThat(problem(() -> KdlReader.read("/- kdl-version 1\na b")).position())
                .hasToString("2:3");
        assertThat(problem(() -> KdlReader.read("\uFEFF/-kdl-version 2\r\na r\"b\"")).position())
                .hasToString("2:4");
    }

    @Test
    void tellsOfTheVersionThatWasFollowedFurther() {
        var old = problem(() -> KdlReader.read("a r\"b\"\nb true\nc {"));
        var recent = problem(() -> KdlReader.read("a b\nb #true\nc {"));

        assertThat(old.position()).hasToString("3:3");
        assertThat(recent.position()).hasToString("3:3");
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhere() {
        var problem = problem(() -> KdlText.decoded("a\nü b\u00E9".getBytes(ISO_8859_1)));
        assertThat(problem.position()).hasToString("2:1");
        assertThat(problem.message()).contains("0xFC");

        var cut = Arrays.copyOf("a €".getBytes(UTF_8), 4);
        assertThat(problem(() -> KdlText.decoded(cut)).position()).hasToString("1:3");
    }

    @ParameterizedTest
    @EnumSource(KdlVersion.class)
    void boundsHowDeepChildrenNest(KdlVersion version) throws KdlException {
        assertThat(KdlReader.read("a{".repeat(128) + "}\n".repeat(128), version).nodes())
                .hasSize(1);
        assertThat(problem(() -> KdlReader.read("a{".repeat(100_000), version)).message())
                .contains("128");
        assertThat(problem(() -> KdlReader.read("/-a{".repeat(100_000), version)).message())
                .contains("128");
    }

    /// As on a thread of the smallest programs that read KDL.
    @ParameterizedTest
    @EnumSource(KdlVersion.class)
    void readsAndWritesTheDeepestOnASmallStack(KdlVersion version) throws Exception {
        var deepest = "a{".repeat(128) + "}\n".repeat(128);
        var written = new CompletableFuture<String>();
        Runnable round = () -> written.completeAsync(() -> again(deepest, version), Runnable::run);
        var thread = new Thread(null, round, "small", 256 << 10);
        thread.start();

        assertThat(written.get(30, SECONDS)).contains("    ".repeat(127) + "a");
    }

    private static String again(String text, KdlVersion version) {
        try {
            var style = version == KdlVersion.V1 ? KdlStyle.CANONICAL_V1 : KdlStyle.CANONICAL_V2;
            return KdlWriter.write(KdlReader.read(text, version), style);
        } catch (KdlException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(KdlVersion.class)
    void readsBlockCommentsOfAnyDepth(KdlVersion version) throws KdlException {
        assertThat(KdlReader.read("/*".repeat(100_000) + "*/".repeat(100_000), version).nodes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void hasWordsForEveryTrouble(Trouble trouble) {
        var words = ResourceBundle.getBundle("dev.slipway.core.kdl.messages");

        assertThat(words.containsKey(trouble.name())).isTrue();
        assertThat(KdlProblem.of(Position.NONE, trouble, "x").message()).doesNotContain("{0}");
    }

    private static KdlProblem problem(ThrowingCallable reading) {
        return catchThrowableOfType(KdlException.class, reading).problem();
    }
}
