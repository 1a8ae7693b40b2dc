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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we unpack is what umoci and GNU tar unpack, file by file. Needs root; skipped where a tool is missing.
class ConformanceTest {
    /// Everything that a file system can hold, as a shell script: only a shell makes names that are no text.
    private static final String MAKE =
            """
            set -e
            echo plain > plain; touch -d 2001-02-03T04:05:06.123456789Z plain
            touch -d 1969-12-31T23:59:58.5Z before-1970; touch empty
            echo x > suid; chown 1234:2345 suid; chmod 6755 suid
            mkdir sticky; chmod 1777 sticky; mkdir setgid; chown 0:4321 setgid; chmod 2750 setgid
            chown 3000000:4000000 empty
            ln plain hard; ln plain sticky/hard-too; ln -s plain soft; ln -s /etc/passwd absolute
            ln -s nowhere dangling; ln dangling dangling-hard
            truncate -s 5M sparse; printf middle | dd of=sparse bs=1 seek=2097152 conv=notrunc 2> /dev/null
            truncate -s 1M all-hole
            name=$(printf 'n%.0s' $(seq 200)); mkdir -p "$name/$name"; echo deep > "$name/$name/$name"
            ln "$name/$name/$name" "$name/hard"; ln -s "$name/$name/$name" long-link
            printf 'not text' > "$(printf 'latin-\\344\\366\\374')"; mkdir "$(printf 'dir-\\377')"
            echo new > "$(printf 'with\\nnewline')"; echo t > 'with space	and tab'; echo u > 'ünïcode-é'
            setfattr -n user.note -v value plain 2> /dev/null || true
            setcap cap_net_raw+ep suid 2> /dev/null || true
            setfacl -m u:1000:rw plain 2> /dev/null || true
            setfacl -d -m g:1001:rx setgid 2> /dev/null || true
            """;

    /// What `buildah copy` cannot take.
    private static final String NODES =
            """
            mkfifo pipe; chmod 640 pipe
            mknod null c 1 3; mknod disk b 259 65537; chown 0:6 disk
            """;

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
    private Ran ran;

    @BeforeEach
    void start() {
        Ran.assumeRoot();
        Ran.assumeThere("umoci", "tar", "python3");
        ran = new Ran(folder);
    }

    @Test
    void unpacksOneLayerAsGnuTarDoes() throws Exception {
        var archive = archive("everything", MAKE + NODES);
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        ran.run(
                "tar",
                "--numeric-owner",
                "--xattrs",
                "--xattrs-include=*",
                "-xpf",
                archive,
                "-C",
                theirs);
        var image = new TestImage(folder).layer(Files.readAllBytes(archive));
        image.unpack();

        assertSame(theirs, image.root());
        assertThat(blocks(image.root().resolve("sparse")))
                .as("holes stay holes")
                .isLessThan(Files.size(theirs.resolve("sparse")) / 512 / 2);
    }

    @Test
    void unpacksLayersUponLayersAsUmociDoes() throws Exception {
        var image = new TestImage(folder);
        image.layer(Files.readAllBytes(archive("first", MAKE + NODES + FIRST)));
        image.layer(Files.readAllBytes(archive("second", SECOND)));
        image.layer(Files.readAllBytes(archive("empty", "true")));
        image.layer(Files.readAllBytes(archive("fourth", FOURTH)));
        image.unpack();

        assertSame(byUmoci(image.reference()), image.root());
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

        assertSame(byUmoci(image.reference()), image.root());
    }

    @Test
    void unpacksWhatUmociBuilds() throws Exception {
        ran.run("umoci", "init", "--layout", "built");
        ran.run("umoci", "new", "--image", "built:made");
        ran.run("umoci", "unpack", "--image", "built:made", "bundle");
        make(folder.resolve("bundle/rootfs"), MAKE + NODES + "mkdir gone; echo 1 > gone/f");
        ran.run("umoci", "repack", "--image", "built:made", "bundle");
        make(folder.resolve("bundle/rootfs"), "rm -r gone plain; mkdir plain; ln suid suid-too");
        ran.run("umoci", "repack", "--refresh-bundle", "--image", "built:made", "bundle");

        var ours = unpacked(new Layout(folder.resolve("built"), "made"));
        assertSame(byUmoci(new Layout(folder.resolve("built"), "made")), ours);
    }

    @Test
    void unpacksWhatBuildahBuildsAndSkopeoArchives() throws Exception {
        Ran.assumeThere("buildah", "skopeo");
        var layout = buildah();
        var archive = folder.resolve("archive.tar");
        ran.run("skopeo", "copy", "oci:" + layout + ":made", "oci-archive:" + archive + ":made");

        var theirs = byUmoci(new Layout(layout, "made"));
        var ours = unpacked(ImageReference.parse("oci-archive:" + archive + ":made"));
        ran.run(
                "touch", "-d", "@0", theirs,
                ours); // no layer of buildah's describes the root itself
        assertSame(theirs, ours);
    }

    /// Committed twice: a layer over a layer.
    private Path buildah() throws Exception {
        var layout = folder.resolve("by-buildah");
        var tree = Files.createDirectory(folder.resolve("tree"));
        make(tree, MAKE);
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
        ran.run("sh", "-c", script);
        return layout;
    }

    private Path unpacked(ImageReference reference) throws Exception {
        var root = Files.createDirectory(folder.resolve("ours"));
        var image = images.resolve(reference, ImagePlatform.here());
        images.unpack(image, root, UnpackProgress.unheard());
        return root;
    }

    private Path byUmoci(Layout layout) throws Exception {
        var theirs = folder.resolve("theirs");
        ran.run("umoci", "raw", "unpack", "--image", layout.path() + ":" + layout.tag(), theirs);
        return theirs;
    }

    private Path archive(String name, String script) throws Exception {
        var tree = Files.createDirectory(folder.resolve("tree-" + name));
        make(tree, script);
        var archive = folder.resolve(name + ".tar");
        ran.run(
                "tar",
                "--sparse",
                "--xattrs",
                "--xattrs-include=*",
                "--format=pax",
                "-cf",
                archive,
                "-C",
                tree,
                ".");
        return archive;
    }

    private static void make(Path tree, String script) throws Exception {
        new Ran(tree).run("sh", "-c", script);
    }

    private void assertSame(Path theirs, Path ours) throws Exception {
        var compare = Path.of("../packaging/bench/compare-trees.py").toAbsolutePath();
        assertThat(compare).as("the comparison is there").exists();
        ran.run("python3", compare, theirs, ours);
    }

    private static long blocks(Path file) throws Exception {
        return Long.parseLong(new Ran(Path.of("/")).run("stat", "-c", "%b", file).strip());
    }
}
