package dev.slipway.core.cli.kdl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheCanonicalFormOfEachFileInOrder() throws IOException {
        var one = file("one.kdl", "b  z=1 a=0x10 \"é\" // c");
        var two = file("two.kdl", "c;d");

        assertThat(run("format", one, two)).isZero();

        assertThat(out.toString(UTF_8)).isEqualTo("b é a=16 z=1\nc\nd\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void readsAndPrintsKdl1WhenAsked() throws IOException {
        assertThat(run("format", "--v1", file("one.kdl", "b r\"x\"   true"))).isZero();

        assertThat(out.toString(UTF_8)).isEqualTo("b \"x\" true\n");
    }

    @Test
    void namesTheLineAndColumnOfABadFileAndFormatsTheOthers() throws IOException {
        var bad = file("bad.kdl", "a\n  b }");
        var good = file("good.kdl", "c");

        assertThat(run("format", bad, good)).isEqualTo(2);

        assertThat(out.toString(UTF_8)).isEqualTo("c\n");
        assertThat(err.toString().lines()).singleElement().asString().startsWith(bad + ":2:5: ");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        var latin = folder.resolve("latin.kdl");
        Files.write(latin, new byte[] {'a', '\n', 'b', ' ', (byte) 0xE9, '\n'});

        assertThat(run("format", latin.toString())).isEqualTo(2);

        assertThat(err.toString()).startsWith(latin + ":2:3: ").contains("0xE9");
    }

    @Test
    void writesIntoAFolderUnderTheSameNames() throws IOException {
        var to = folder.resolve("new/folder");

        assertThat(
                        run(
                                "format",
                                "--to",
                                to.toString(),
                                file("one.kdl", "a;b"),
                                file("two.kdl", "}")))
                .isEqualTo(2);

        assertThat(to.resolve("one.kdl")).hasContent("a\nb");
        assertThat(to)
                .isDirectoryNotContaining("glob:**two.kdl")
                .isDirectoryNotContaining("glob:**/.*");
        assertThat(out.size()).isZero();
    }

    @Test
    void formatsInPlace() throws IOException {
        var file = file("one.kdl", "a;b");

        assertThat(run("format", "--to", folder.toString(), file)).isZero();

        assertThat(Path.of(file)).hasContent("a\nb");
    }

    @Test
    void keepsARestrictedDocumentRestricted() throws IOException {
        var file = file("one.kdl", "a");
        var rights = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(Path.of(file), rights);

        run("format", "--to", folder.resolve("out").toString(), file);

        assertThat(Files.getPosixFilePermissions(folder.resolve("out/one.kdl"))).isEqualTo(rights);
    }

    @Test
    void neverWritesTwoFilesOverEachOther() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        var one = file("one.kdl", "a");
        var namesake = file("other/one.kdl", "b");

        assertThat(run("format", "--to", folder.resolve("out").toString(), one, namesake))
                .isEqualTo(2);

        assertThat(folder.resolve("out/one.kdl")).hasContent("a");
        assertThat(err.toString()).contains(namesake);
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThat(run("format", folder.resolve("none.kdl").toString())).isEqualTo(2);

        assertThat(err.toString()).contains("none.kdl").contains("no such file");
    }

    @Test
    void failsWhereItCannotWrite() throws IOException {
        var file = file("one.kdl", "a");

        assertThat(run("format", "--to", file, file)).isEqualTo(1);

        assertThat(Path.of(file)).hasContent("a");
    }

    @Test
    void wantsAtLeastOneFileAndExplainsItself() {
        assertThat(run("format")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE").contains("Read and print KDL 1");
    }

    private int run(String... arguments) {
        return KdlCommand.line(out).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
