package dev.slipway.core.image.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.Images;
import dev.slipway.core.image.Ran;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we unpack is what umoci and GNU tar unpack, file by file. Needs root; skipped where a tool is missing.
class ConformanceTest {
    private static final String MAKE = Scripts.EVERYTHING + Scripts.ATTRIBUTES;

    private static final String FIRST =
            """
            mkdir -p a/b c d dir real; echo 1 > a/b/f; echo 1 > c/f; echo 1 > d/f; echo 1 > file
            echo 1 > dir/f; ln -s /outside jump; ln -s real link
            """;

    private static final String SECOND =
            """
            mkdir -p a c d file; touch a/.wh.b c/.wh..wh..opq .wh.hard d/.wh.absent
            echo 2 > c/g; echo 2 > file/f; echo 2 > dir; echo 2 > link; mkdir jump; echo 2 > jump/f
            """;

    private static final String FOURTH =
            """
            mkdir -p a/b dir; echo 4 > a/b/again; echo 4 > file; echo 4 > dir/f; echo 4 > plain
            """;

    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.secure());
    private Comparison comparison;

    @BeforeEach
    void start() {
        comparison = Comparison.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format=pax --xattrs --xattrs-include=*",
                "--format=pax --acls --xattrs --xattrs-include=user.* --xattrs-include=security.*",
                "--format=pax --sparse-version=0.0",
                "--format=pax --sparse-version=0.1",
                "--format=gnu"
            })
    void unpacksOneLayerAsGnuTarDoes(String options) throws Exception {
        var script = MAKE + Scripts.EMPTY_ATTRIBUTE + Scripts.NODES + Scripts.HOLES;
        var words = List.of(options.split(" "));
        var archive = comparison.archive("everything", script, words);
        var image = new TestImage(folder).layer(Files.readAllBytes(archive));
        image.unpack();

        comparison.assertSame(comparison.byTar(archive, words), image.root(), "--holes");
        assertThat(blocks(image.root().resolve("huge"))).as("blocks of 512 bytes").isLessThan(100);
    }

    @Test
    void unpacksWhatGnuTarAppendedToAnArchive() throws Exception {
        var archive = comparison.archive("first", "echo 1 > a; mkdir b; echo 1 > b/x; ln -s b c");
        var tree = Files.createDirectory(folder.resolve("later"));
        Comparison.make(tree, "echo longer > a; mkdir b; echo 2 > b/y; echo 2 > c; chmod 700 b");
        comparison.ran().run("tar", "-rf", archive, "-C", tree, "a", "b", "c", "a");
        var image = new TestImage(folder).layer(Files.readAllBytes(archive));
        image.unpack();

        comparison.assertSame(comparison.byTar(archive), image.root());
    }

    @Test
    void unpacksAnArchiveThatIsNoLayerAsGnuTarDoes() throws Exception {
        var script = MAKE + Scripts.NODES + "touch .wh.plain; mkdir w; touch w/.wh..wh..opq";
        var archive = comparison.archive("everything", script);
        comparison.ran().run("zstd", "-q", archive);

        var ours = unpacked(ImageReference.parse("tar:" + archive + ".zst"));
        comparison.assertSame(comparison.byTar(archive), ours);
    }

    @Test
    void unpacksLayersUponLayersAsUmociDoes() throws Exception {
        var image = new TestImage(folder);
        image.layer(archive("first", MAKE + Scripts.NODES + FIRST));
        image.layer(archive("second", SECOND));
        image.layer(archive("empty", "true"));
        image.layer(archive("fourth", FOURTH));
        image.unpack();

        comparison.assertSame(comparison.byUmoci(image.reference()), image.root());
    }

    @Test
    void unpacksFiveHundredLayersAsUmociDoes() throws Exception {
        var image = new TestImage(folder).layer(tar -> tar.directory(".", 0755));
        for (var i = 1; i < 500; i++) {
            var content = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
            var name = "f" + i % 7;
            image.layer(tar -> tar.file(name, 0644, content));
        }
        image.unpack();

        comparison.assertSame(comparison.byUmoci(image.reference()), image.root());
    }

    @Test
    void unpacksWhatUmociBuilds() throws Exception {
        var ran = comparison.ran();
        ran.run("umoci", "init", "--layout", "built");
        ran.run("umoci", "new", "--image", "built:made");
        ran.run("umoci", "unpack", "--image", "built:made", "bundle");
        var rootfs = folder.resolve("bundle/rootfs");
        Comparison.make(rootfs, MAKE + Scripts.NODES + "mkdir gone; echo 1 > gone/f");
        ran.run("umoci", "repack", "--image", "built:made", "bundle");
        Comparison.make(rootfs, "rm -r gone plain; mkdir plain; ln suid suid-too");
        ran.run("umoci", "repack", "--refresh-bundle", "--image", "built:made", "bundle");

        var ours = unpacked(new Layout(folder.resolve("built"), "made"));
        comparison.assertSame(
                comparison.byUmoci(new Layout(folder.resolve("built"), "made")), ours);
    }

    @Test
    void unpacksWhatBuildahBuildsAndSkopeoArchives() throws Exception {
        Ran.assumeThere("buildah", "skopeo");
        var ran = comparison.ran();
        var layout = buildah();
        var archive = folder.resolve("archive.tar");
        ran.run("skopeo", "copy", "oci:" + layout + ":made", "oci-archive:" + archive + ":made");

        var theirs = comparison.byUmoci(new Layout(layout, "made"));
        var ours = unpacked(ImageReference.parse("oci-archive:" + archive + ":made"));
        ran.run("touch", "-d", "@0", theirs, ours); // no layer of buildah's describes the root
        comparison.assertSame(theirs, ours);
    }

    /// Committed twice: a layer over a layer.
    private Path buildah() throws Exception {
        var layout = folder.resolve("by-buildah");
        var tree = Files.createDirectory(folder.resolve("tree"));
        Comparison.make(tree, MAKE);
        var script =
                """
                set -e
                export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
                buildah="buildah --root $PWD/store --runroot $PWD/run"
                c=$($buildah from scratch); $buildah copy -q $c tree /
                $buildah commit -q $c first; d=$($buildah from first)
                m=$($buildah mount $d); rm -r "$m/sticky" "$m/plain"; mkdir "$m/plain"; $buildah umount $d
                $buildah commit -q $d oci:by-buildah:made; $buildah rm -a
                """;
        comparison.ran().run("sh", "-c", script);
        return layout;
    }

    private Path unpacked(ImageReference reference) throws Exception {
        var root = Files.createDirectory(folder.resolve("ours"));
        var image = images.resolve(reference, ImagePlatform.here());
        images.unpack(image, root, UnpackProgress.unheard());
        return root;
    }

    private byte[] archive(String name, String script) throws Exception {
        return Files.readAllBytes(comparison.archive(name, script));
    }

    private static long blocks(Path file) throws Exception {
        return Long.parseLong(new Ran(Path.of("/")).run("stat", "-c", "%b", file).strip());
    }
}
