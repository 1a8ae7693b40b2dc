package dev.slipway.core.image.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.image.TestImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layers that no builder writes, and that are allowed: what comes of them is what umoci makes of them.
class LayersAsUmociTest {
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir private Path folder;
    private Comparison comparison;
    private TestImage image;

    @BeforeEach
    void start() throws IOException {
        comparison = Comparison.in(folder);
        image = new TestImage(folder).layer(tar -> tar.directory(".", 0755));
    }

    @Test
    void aFileBecomesADirectoryAndAFileAgain() throws Exception {
        image.layer(tar -> tar.file("a", 0644, OLD));
        image.layer(
                tar -> {
                    tar.directory("a", 0711);
                    tar.file("a/x", 0644, NEW);
                });
        image.layer(tar -> tar.file("a", 0600, OLD));
        image.layer(tar -> tar.directory("a", 0750));
        image.layer(tar -> tar.symbolicLink("a", "b"));
        image.layer(tar -> tar.file("a", 0644, NEW));

        assertSame();
    }

    @Test
    void hardLinksReachIntoLowerLayersAndOutliveThem() throws Exception {
        image.layer(
                tar -> {
                    tar.file("a", 04711, OLD);
                    tar.symbolicLink("s", "a");
                });
        image.layer(
                tar -> {
                    tar.hardLink("b", "a");
                    tar.hardLink("t", "s");
                    tar.hardLink("d/c", "a");
                });
        image.layer(tar -> tar.whiteout("a"));
        image.layer(
                tar -> {
                    tar.hardLink("e", "b");
                    tar.file("b", 0644, NEW);
                });

        assertSame("d");
    }

    @Test
    void linksLeadToTheDirectoriesOfLaterEntries() throws Exception {
        image.layer(
                tar -> {
                    tar.directory("usr/lib", 0755);
                    tar.symbolicLink("lib", "usr/lib");
                    tar.symbolicLink("lib64", "/lib");
                    tar.file("usr/lib/old", 0644, OLD);
                    tar.file("usr/lib/gone", 0644, OLD);
                });
        image.layer(
                tar -> {
                    tar.file("lib/a", 0644, NEW);
                    tar.file("lib64/b", 0644, NEW);
                    tar.whiteout("lib64/gone");
                    tar.hardLink("lib/c", "lib64/old");
                });

        assertSame("usr", "usr/lib");
    }

    @Test
    void theLastOfSeveralEntriesOfOneNameIsWhatThereIs() throws Exception {
        image.layer(
                tar -> {
                    tar.file("a", 0644, OLD);
                    tar.hardLink("b", "a");
                    tar.file("a", 0600, NEW);
                    tar.hardLink("b", "a");
                    tar.directory("c", 0700);
                    tar.file("c/x", 0644, OLD);
                    tar.directory("c", 0755);
                    tar.symbolicLink("d", "c");
                    tar.symbolicLink("d", "a");
                });

        assertSame("c");
    }

    @Test
    void layersMayBeEmptyOrNoArchiveAtAll() throws Exception {
        image.layer(tar -> tar.file("a", 0644, OLD));
        image.layer(_ -> {});
        image.layer(new byte[0]);
        image.layer(tar -> tar.file("b", 0644, NEW));

        assertSame();
    }

    /// Every directory is described at the end: the times of those that are not are umoci's own affair.
    private void assertSame(String... directories) throws Exception {
        image.layer(
                tar -> {
                    tar.directory(".", 0755);
                    for (var each : directories) {
                        tar.directory(each, 0755);
                    }
                });
        image.unpack();
        comparison.assertSame(comparison.byUmoci(image.reference()), image.root());
    }
}
