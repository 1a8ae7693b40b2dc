package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.root.Place.Made;
import dev.slipway.core.image.tar.RawName;
import dev.slipway.core.image.tar.TarEntry;
import dev.slipway.core.image.tar.TarReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the entries of layers, one layer upon another (OCI image specification, `layer.md`).
public final class RootDirectory implements AutoCloseable {
    private final Kernel kernel = new Kernel();
    private final Shortfalls shortfalls = new Shortfalls(Kernel.isRoot());
    private final DirectoryTraits traits = new DirectoryTraits();
    private final Set<Made> madeByLayer = new HashSet<>();
    private final Directories directories;
    private final Finishing finishing;
    private final EntryWriter writer;
    private String layer = "";
    private int layers;
    private boolean whiteouts = true;

    /// @param directory must exist
    public static RootDirectory open(Path directory, Written written) throws InstallException {
        return new RootDirectory(directory, written);
    }

    private RootDirectory(Path directory, Written written) throws InstallException {
        var name = directory.toAbsolutePath().toString().getBytes(UTF_8);
        var path = RawPath.ROOT.child(name);
        var file = kernel.open(AT_FDCWD, name, O_PATH | O_DIRECTORY);
        this.directories = new Directories(kernel, Refusal.unless(file, path));
        this.finishing = new Finishing(shortfalls);
        this.writer = new EntryWriter(kernel, written, shortfalls, finishing);
    }

    /// The entries that follow are those of the next layer.
    ///
    /// @param layer its digest, for messages
    public void nextLayer(String layer) {
        this.layer = layer;
        whiteouts = true;
        layers++;
        madeByLayer.clear();
    }

    /// The entries that follow are those of an archive that is no layer: no name in it means anything but a file.
    public void plainArchive(String archive) {
        nextLayer(archive);
        whiteouts = false;
    }

    /// Writes one entry, with its content.
    public void write(TarEntry entry, TarReader reader)
            throws InstallException, InterruptedException {
        var path = inside(entry.name());
        var meant = whiteouts ? Whiteout.of(path.name()) : new Whiteout.None();
        switch (meant) {
            case Whiteout.None() -> writeEntry(path, entry, reader);
            case Whiteout.Opaque() -> hideAll(path.parent());
            case Whiteout.Of(var name) -> hide(path, name);
            case Whiteout.Reserved() -> {}
        }
    }

    private void writeEntry(RawPath path, TarEntry entry, TarReader reader)
            throws InstallException, InterruptedException {
        if (path.isRoot()) {
            root(entry);
            return;
        }
        var place = place(path);
        remember(place);
        switch (entry.kind()) {
            case DIRECTORY -> directory(place, entry);
            case HARD_LINK -> hardLink(place, entry);
            case FILE -> made(place, free -> writer.file(free, entry, reader));
            case SYMBOLIC_LINK -> made(place, free -> writer.symbolicLink(free, entry));
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO ->
                    made(place, free -> writer.node(free, entry));
        }
    }

    private void root(TarEntry entry) throws InstallException {
        if (entry.kind() != TarEntry.Kind.DIRECTORY) {
            throw unreadable("it has an entry for the root that is no directory");
        }
        traits.describe(RawPath.ROOT, Traits.of(entry));
    }

    private void directory(Place place, TarEntry entry) throws InstallException {
        var result = kernel.makeDirectory(place.directory(), place.name());
        if (result == -EEXIST && !isDirectory(place)) {
            var free = freed(place);
            result = kernel.makeDirectory(free.directory(), free.name());
        }
        if (result != -EEXIST) {
            Refusal.unless(result, place.path());
        }
        traits.describe(place.path(), Traits.of(entry));
    }

    private boolean isDirectory(Place place) throws InstallException {
        Refusal.unless(kernel.look(place.directory(), place.name()), place.path());
        return (kernel.mode() & S_IFMT) == S_IFDIR;
    }

    private void hardLink(Place place, TarEntry entry)
            throws InstallException, InterruptedException {
        var from = place(inside(entry.link()));
        if (!from.made().equals(place.made())) {
            made(place, free -> writer.hardLink(free, place(from.path())));
        }
    }

    private void made(Place place, Making making) throws InstallException, InterruptedException {
        var result = making.in(place);
        if (result == -EEXIST) {
            result = making.in(freed(place));
        }
        if (result < 0) {
            throw Refusal.of(result, place.path());
        }
    }

    /// Makes something where there must be nothing yet.
    @FunctionalInterface
    private interface Making {
        /// `-errno` where nothing could be made.
        int in(Place place) throws InstallException, InterruptedException;
    }

    /// The same place with nothing there any more.
    private Place freed(Place place) throws InstallException {
        takeAway(place, new Removal(kernel, _ -> false));
        return place(place.path());
    }

    private void hide(RawPath whiteout, RawName name) throws InstallException {
        if (isSelfOrParent(name)) {
            throw new InstallException(new PathEscapes(layer, whiteout.toString()));
        }
        if (layers > 1) {
            takeAway(
                    place(whiteout.parent().child(name.bytes())),
                    new Removal(kernel, madeByLayer::contains));
        }
    }

    /// What was open below it may be another directory from now on.
    private void takeAway(Place place, Removal removal) throws InstallException {
        removal.remove(place);
        if (kernel.look(place.directory(), place.name()) == -ENOENT) {
            traits.forget(place.path());
        }
        directories.forget();
    }

    private static boolean isSelfOrParent(RawName name) {
        return name.equals(RawName.of(".")) || name.equals(RawName.of(".."));
    }

    private void hideAll(RawPath directory) throws InstallException {
        if (layers > 1) {
            var place = place(directory.child(new byte[] {'.'}));
            new Removal(kernel, madeByLayer::contains).empty(place.parent(), directory);
            directories.forget();
        }
    }

    /// Takes away everything that is in it, but for what a fresh file system has.
    public void empty() throws InstallException {
        var top = place(RawPath.ROOT.child(new byte[] {'.'})).parent();
        var fresh = new Made(top.inode(), RawName.of("lost+found"));
        new Removal(kernel, fresh::equals).empty(top, RawPath.ROOT);
        directories.forget();
    }

    private Place place(RawPath path) throws InstallException {
        return directories.place(path, traits::imply);
    }

    private void remember(Place place) {
        if (layers > 1) {
            madeByLayer.add(place.made());
        }
    }

    private RawPath inside(RawName name) throws InstallException {
        return RawPath.inside(name)
                .orElseThrow(() -> new InstallException(new PathEscapes(layer, name.toString())));
    }

    private InstallException unreadable(String problem) {
        return new InstallException(new LayerUnreadable(layer, problem));
    }

    /// Nothing more comes: files have their traits then, and directories get theirs.
    ///
    /// @return what could not be done; nothing for root
    public List<Shortfall> finish() throws InstallException, InterruptedException {
        finishing.end();
        traits.give(kernel, directories.root(), shortfalls);
        return shortfalls.list();
    }

    @Override
    public void close() {
        finishing.close();
        directories.close();
    }
}
