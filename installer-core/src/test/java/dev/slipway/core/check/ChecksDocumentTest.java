package dev.slipway.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/checks.md` and the messages know the same codes.
class ChecksDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "checks.md");

    /// Its words are those of the failure.
    private static final String UNRESOLVED = "image-unresolved";

    @Test
    void hasARowForEveryCodeAndNoOther() throws IOException {
        assertThat(rows().map(row -> code(row)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void saysOfEachItsSeverityObjectFieldCauseAndRemedy() throws IOException {
        assertThat(rows().map(ChecksDocumentTest::cells))
                .allSatisfy(
                        cells -> {
                            assertThat(cells).hasSize(6).allMatch(cell -> !cell.isBlank());
                            assertThat(cells.get(1)).isIn("error", "warning", "note");
                        });
    }

    @Test
    void everyCauseHasARemedy() {
        var words = ResourceBundle.getBundle("dev.slipway.core.check.messages").keySet();

        assertThat(words.stream().filter(key -> key.endsWith(".cause")))
                .allMatch(key -> words.contains(key.replace(".cause", ".remedy")));
    }

    private static Set<String> codes() {
        var codes =
                Stream.of("check", "config")
                        .map(name -> "dev.slipway.core." + name + ".messages")
                        .flatMap(bundle -> ResourceBundle.getBundle(bundle).keySet().stream())
                        .filter(key -> key.endsWith(".cause"))
                        .map(key -> key.substring(0, key.length() - ".cause".length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        codes.add(UNRESOLVED);
        return codes;
    }

    /// Of the tables of codes, which have a severity in their second column.
    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| `[a-z0-9-]+` \\|.*"));
    }

    private static String code(String row) {
        return cells(row).getFirst().replace("`", "");
    }

    private static List<String> cells(String row) {
        return Stream.of(row.strip().replaceFirst("^\\|", "").split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
    }
}
