package dev.slipway.core.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KdlWriterTest {
    private static final String AWKWARD = "a/b\"c\\d\u0085\u0001\uFEFF\u202E\n#\"\u007F😀";

    @Test
    void writesWhatBothVersionsReadAlike() throws KdlException {
        var document =
                KdlDocument.of(
                        KdlNode.named("true").withArgument(AWKWARD).withProperty("#k", "v"),
                        KdlNode.named("a,b")
                                .withArgument(KdlValue.of(7))
                                .withChild(KdlNode.named("c")),
                        KdlNode.named("e").withChildren(KdlDocument.of()));

        var text = KdlWriter.write(document, KdlStyle.EITHER);

        assertThat(text).endsWith("\"a,b\" 7 {\n    c\n}\ne\n");
        var old = KdlReader.read(text, KdlVersion.V1);
        assertThat(KdlReader.read(text, KdlVersion.V2)).isEqualTo(old);
        assertThat(old.nodes().getFirst().arguments().getFirst())
                .isInstanceOfSatisfying(
                        KdlValue.KdlString.class, it -> assertThat(it.text()).isEqualTo(AWKWARD));
    }

    @Test
    void refusesKeywordsWhereTheVersionsSpellThemDifferently() {
        var document = KdlDocument.of(KdlNode.named("a").withArgument(KdlValue.of(true)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KdlWriter.write(document, KdlStyle.EITHER));
        assertThat(KdlWriter.write(document, KdlStyle.CANONICAL_V1)).isEqualTo("a true\n");
        assertThat(KdlWriter.write(document, KdlStyle.CANONICAL_V2)).isEqualTo("a #true\n");
    }

    @ParameterizedTest
    @EnumSource(KdlStyle.class)
    void writesStringsThatAreReadBackEqual(KdlStyle style) throws KdlException {
        var version = style == KdlStyle.CANONICAL_V2 ? KdlVersion.V2 : KdlVersion.V1;
        for (var point = 0; point < 0x3100; point++) {
            var text = "x" + Character.toString(point);
            var written =
                    KdlWriter.write(KdlDocument.of(KdlNode.named(text).withArgument(text)), style);

            var node = KdlReader.read(written, version).nodes().getFirst();

            assertThat(node.name()).isEqualTo(text);
            assertThat(((KdlValue.KdlString) node.arguments().getFirst()).text()).isEqualTo(text);
        }
    }

    @Test
    void editsADocumentWithoutTouchingTheOriginal() {
        var document = KdlDocument.of(KdlNode.named("a"), KdlNode.named("b"));

        var edited =
                document.without("b")
                        .with(KdlNode.named("c"))
                        .edited(node -> node.withArgument("x"));

        assertThat(KdlWriter.write(edited, KdlStyle.CANONICAL_V2)).isEqualTo("a x\nc x\n");
        assertThat(document.nodes()).hasSize(2);
    }
}
