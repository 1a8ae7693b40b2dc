package dev.slipway.agent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folders of Windows, here on another system: what they ask of it, both have.
class GuardedFolderTest {
    @TempDir Path root;
    private final List<Path> asked = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/file"), "here");
    }

    @Test
    void asksEachFolderOnTheWayWhoMayPutSomethingIntoIt() throws Exception {
        try (var folder = GuardedFolder.open(root, Path.of("a/b"), asked::add)) {
            assertThat(folder.look(Path.of("file")).isRegularFile()).isTrue();
        }

        assertThat(asked).containsExactly(root, root.resolve("a"), root.resolve("a/b"));
    }

    @Test
    void goesNoFurtherThanOneThatIsOpenToOthers() {
        assertThatThrownBy(() -> GuardedFolder.open(root, Path.of("a/b"), this::refuseA))
                .hasMessage("open to others");
        assertThat(asked).containsExactly(root, root.resolve("a"));
    }

    private void refuseA(Path folder) throws IOException {
        asked.add(folder);
        if (folder.endsWith("a")) {
            throw new IOException("open to others");
        }
    }

    @Test
    void goesOverNoLink() throws Exception {
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/b/linked"), root.resolve("a/b/file"));

        assertThatThrownBy(() -> GuardedFolder.open(root, Path.of("link/b"), asked::add))
                .isInstanceOf(IOException.class);
        try (var folder = GuardedFolder.open(root, Path.of("a/b"), asked::add)) {
            var linked = Path.of("linked");
            assertThat(folder.look(linked).isRegularFile()).isFalse();
            assertThatThrownBy(() -> folder.open(linked, Set.of(StandardOpenOption.READ)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void givesAFileItsNameInThePlaceOfTheOneThatHadIt() throws Exception {
        try (var folder = GuardedFolder.open(root, Path.of("a/b"), asked::add)) {
            var part = Path.of(".file.part");
            try (var channel =
                    folder.open(
                            part, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE))) {
                channel.write(
                        ByteBuffer.wrap("there".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            folder.rename(part, Path.of("file"));
        }

        assertThat(root.resolve("a/b/file")).content().isEqualTo("there");
        assertThat(root.resolve("a/b/.file.part")).doesNotExist();
    }
}
