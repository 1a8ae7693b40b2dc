package dev.slipway.core.step.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemainsTest {
    @TempDir private Path folder;

    @Test
    void deletesAllButMountPointsAndLostAndFound() throws Exception {
        var root = Files.createDirectory(folder.resolve("root"));
        var srv = Files.createDirectories(root.resolve("srv/data"));
        Files.createDirectories(root.resolve("lost+found"));
        Files.createDirectories(srv.resolve("lost+found"));
        Files.writeString(srv.resolve("old"), "old");
        Files.createDirectories(root.resolve("usr/lib/lost+found"));
        Files.writeString(root.resolve("usr/lib/libc.so"), "old");

        new Remains(root, Set.of(srv)).delete();

        assertThat(root).isDirectoryRecursivelyContaining("glob:**/srv/data/lost+found");
        assertThat(root.resolve("lost+found")).isDirectory();
        assertThat(srv.resolve("old")).doesNotExist();
        assertThat(root.resolve("usr")).doesNotExist();
    }

    @Test
    void followsNoLinkOutOfTheRoot() throws Exception {
        var outside = Files.createDirectory(folder.resolve("outside"));
        var kept = Files.writeString(outside.resolve("kept"), "kept");
        var root = Files.createDirectory(folder.resolve("root"));
        Files.createSymbolicLink(root.resolve("etc"), outside);

        new Remains(root, Set.of()).delete();

        assertThat(kept).hasContent("kept");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void findsNothingWhereThereIsNoRootYet() throws Exception {
        new Remains(folder.resolve("root"), Set.of()).delete();

        assertThat(folder).isEmptyDirectory();
    }
}
