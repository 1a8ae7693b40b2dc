package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.root.Place.Made;
import dev.slipway.core.image.tar.RawName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes files away, with all that is below them, except what is to be kept and the directories above that.
final class Removal {
    private static final int LIST_SIZE = 32 << 10;
    private static final int RECORD_LENGTH = 16;
    private static final int RECORD_NAME = 19;
    private static final int READ_DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;

    private final Kernel kernel;
    private final Predicate<Made> kept;
    private final Scratch list = new Scratch(LIST_SIZE);

    Removal(Kernel kernel, Predicate<Made> kept) {
        this.kernel = kernel;
        this.kept = kept;
    }

    void remove(Place place) throws InstallException {
        remove(place.directory(), place.parent().inode(), place.name(), place.path());
    }

    /// Takes away what is in the directory, but not the directory.
    void empty(Place.Parent directory, RawPath path) throws InstallException {
        var file = kernel.open(directory.directory(), new byte[] {'.'}, READ_DIRECTORY);
        empty(Refusal.unless(file, path), directory.inode(), path);
    }

    private void remove(int directory, long inode, byte[] name, RawPath path)
            throws InstallException {
        var keep = kept.test(new Made(inode, new RawName(name)));
        var looked = kernel.look(directory, name);
        if (looked == -ENOENT) {
            return;
        }
        Refusal.unless(looked, path);
        if ((kernel.mode() & S_IFMT) == S_IFDIR) {
            removeDirectory(directory, name, path, keep);
        } else if (!keep) {
            Refusal.unless(kernel.remove(directory, name, 0), path);
        }
    }

    private void removeDirectory(int directory, byte[] name, RawPath path, boolean keep)
            throws InstallException {
        var inode = kernel.inode();
        empty(Refusal.unless(kernel.open(directory, name, READ_DIRECTORY), path), inode, path);
        var result = keep ? 0 : kernel.remove(directory, name, AT_REMOVEDIR);
        if (result != -ENOTEMPTY) {
            Refusal.unless(result, path);
        }
    }

    /// @param file an open directory, closed at the end
    private void empty(int file, long inode, RawPath path) throws InstallException {
        try {
            for (var name : names(file, path)) {
                remove(file, inode, name, path.child(name));
            }
        } finally {
            kernel.close(file);
        }
    }

    private List<byte[]> names(int file, RawPath path) throws InstallException {
        var names = new ArrayList<byte[]>();
        for (var count = listed(file, path); count > 0; count = listed(file, path)) {
            for (var at = 0; at < count; at += list.shortAt(at + RECORD_LENGTH)) {
                names.add(list.textAt(at + RECORD_NAME));
            }
        }
        names.removeIf(Removal::isSelfOrParent);
        return names;
    }

    private int listed(int file, RawPath path) throws InstallException {
        return Refusal.unless(kernel.list(file, list), path);
    }

    private static boolean isSelfOrParent(byte[] name) {
        return name[0] == '.' && (name.length == 1 || (name.length == 2 && name[1] == '.'));
    }
}
