package dev.slipway.core.image.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.core.image.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only root can do, against archives that GNU tar wrote.
class FaithfulRootTest {
    @TempDir private Path folder;
    private Path tree;
    private TestImage image;

    @BeforeEach
    void start() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("owners and devices need root")
                .isEqualTo("root");
        assumeThat(Path.of("/usr/bin/tar")).as("GNU tar makes the archives").exists();
        tree = Files.createDirectory(folder.resolve("tree"));
        image = new TestImage(folder);
    }

    @Test
    void keepsOwnersModesAndTimes() throws Exception {
        run("touch", "file");
        run("chown", "1234:70000", "file");
        run("chmod", "6755", "file");
        run("touch", "-d", "2001-02-03T04:05:06.789012345Z", "file");
        unpack();

        assertThat(attributes("file", "uid", "gid", "mode")).containsExactly(1234, 70000, 0106755);
        assertThat(Files.getLastModifiedTime(image.root().resolve("file")).toInstant())
                .hasToString("2001-02-03T04:05:06.789012345Z");
    }

    @Test
    void makesDevicesAndPipes() throws Exception {
        run("mknod", "disk", "b", "259", "65537");
        run("mknod", "null", "c", "1", "3");
        run("mkfifo", "pipe");
        unpack();

        assertThat(attributes("disk", "rdev", "mode"))
                .isEqualTo(attributes(tree.resolve("disk"), "rdev", "mode"));
        assertThat(attributes("null", "rdev", "mode"))
                .isEqualTo(attributes(tree.resolve("null"), "rdev", "mode"));
        assertThat(attributes("pipe", "mode")).isEqualTo(attributes(tree.resolve("pipe"), "mode"));
    }

    @Test
    void keepsExtendedAttributesAndCapabilities() throws Exception {
        assumeThat(Path.of("/usr/bin/setfattr")).as("setfattr makes attributes").exists();
        run("touch", "file");
        run("mkdir", "directory");
        run("ln", "-s", "nowhere", "link");
        run(
                "setfattr",
                "-n",
                "security.capability",
                "-v",
                "0x0100000200200000000000000000000000000000",
                "file");
        run("setfattr", "-n", "user.note", "-v", "of a file", "file");
        run("setfattr", "-n", "user.note", "-v", "of a directory", "directory");
        run("setfattr", "-h", "-n", "trusted.note", "-v", "of a link", "link");
        unpack();

        for (var each : List.of("file", "directory", "link")) {
            assertThat(dump(image.root(), each)).isEqualTo(dump(tree, each)).contains("=");
        }
    }

    @Test
    void keepsTheOwnerOfALinkAndOfADirectory() throws Exception {
        run("ln", "-s", "nowhere", "link");
        run("chown", "-h", "7:8", "link");
        run("mkdir", "directory");
        run("chown", "9:10", "directory");
        run("chmod", "3711", "directory");
        unpack();

        assertThat(attributes("link", "uid", "gid")).containsExactly(7, 8);
        assertThat(attributes("directory", "uid", "gid", "mode")).containsExactly(9, 10, 043711);
    }

    @Test
    void listsNothingThatItCouldNotDo() throws Exception {
        run("touch", "file");
        run("chown", "12:34", "file");

        assertThat(unpack().shortfalls()).isEmpty();
    }

    private Unpacked unpack() throws Exception {
        var archive = folder.resolve("tree.tar");
        run(
                "tar",
                "--xattrs",
                "--xattrs-include=*",
                "--format=pax",
                "-cf",
                archive.toString(),
                ".");
        return image.layer(Files.readAllBytes(archive)).unpack();
    }

    private String dump(Path root, String file) throws Exception {
        return output(root, "getfattr", "-h", "-d", "-m", "-", "-e", "hex", file);
    }

    private void run(String... argv) throws Exception {
        output(tree, argv);
    }

    private static String output(Path directory, String... argv) throws Exception {
        var process =
                new ProcessBuilder(argv)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Arrays.toString(argv) + ": " + said).isZero();
        return said;
    }

    private List<Object> attributes(String file, String... names) {
        return attributes(image.root().resolve(file), names);
    }

    private static List<Object> attributes(Path file, String... names) {
        return Stream.of(names).map(name -> attribute(file, name)).toList();
    }

    private static Object attribute(Path file, String name) {
        try {
            return Files.getAttribute(file, "unix:" + name, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
