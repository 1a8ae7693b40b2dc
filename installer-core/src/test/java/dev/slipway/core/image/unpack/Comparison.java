package dev.slipway.core.image.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.Ran;
import dev.slipway.core.image.reference.ImageReference.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trees and archives that other people's tools make in a folder, and what they make of ours.
record Comparison(Path folder) {
    /// Of GNU tar: extended attributes as they are, access lists and capabilities among them.
    private static final List<String> ATTRIBUTES =
            List.of("--xattrs", "--xattrs-include=*", "--format=pax");

    /// Skips the test, and says so, where a tool is not there; one that is there and fails, fails the test.
    static Comparison in(Path folder) {
        Ran.assumeRoot();
        Ran.assumeThere("umoci", "tar", "zstd", "python3", "setfattr", "setfacl", "setcap");
        return new Comparison(folder);
    }

    Ran ran() {
        return new Ran(folder);
    }

    static void make(Path tree, String script) throws Exception {
        new Ran(tree).run("sh", "-ec", script);
    }

    Path archive(String name, String script) throws Exception {
        return archive(name, script, ATTRIBUTES);
    }

    /// @param options of GNU tar
    Path archive(String name, String script, List<String> options) throws Exception {
        var tree = Files.createDirectory(folder.resolve("tree-" + name));
        make(tree, script);
        var archive = folder.resolve(name + ".tar");
        var argv = new ArrayList<Object>(List.of("tar", "--sparse"));
        argv.addAll(options);
        argv.addAll(List.of("-cf", archive, "-C", tree, "."));
        ran().run(argv.toArray());
        return archive;
    }

    Path byTar(Path archive) throws Exception {
        return byTar(archive, ATTRIBUTES);
    }

    /// @param options those that the archive was made with
    Path byTar(Path archive, List<String> options) throws Exception {
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        var argv = new ArrayList<Object>(List.of("tar", "--numeric-owner"));
        options.stream().filter(each -> each.matches("--(xattrs.*|acls)")).forEach(argv::add);
        argv.addAll(List.of("-xpf", archive, "-C", theirs));
        ran().run(argv.toArray());
        return theirs;
    }

    Path byUmoci(Layout layout) throws Exception {
        var theirs = folder.resolve("theirs");
        var image = layout.path() + ":" + layout.tag();
        ran().run("umoci", "raw", "unpack", "--image", image, theirs);
        return theirs;
    }

    void assertSame(Path theirs, Path ours, Object... options) throws Exception {
        var compare = Path.of("../packaging/bench/compare-trees.py").toAbsolutePath();
        assertThat(compare).as("the comparison is there").exists();
        var argv = new ArrayList<Object>(List.of("python3", compare));
        argv.addAll(List.of(options));
        argv.addAll(List.of(theirs, ours));
        ran().run(argv.toArray());
    }
}
