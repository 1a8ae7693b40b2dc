package dev.slipway.core.image.root;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.root.Shortfall.Kind;
import dev.slipway.core.image.tar.TarEntry;
import dev.slipway.core.image.tar.TarEntry.Owner;
import java.time.Instant;
import java.util.Map;

/// Owner, mode, extended attributes and time of a file, in the order in which none undoes another: a change of
/// owner takes set-user bits and capabilities away, and everything changes the time.
record Traits(Owner owner, int mode, Map<String, byte[]> attributes, Instant modified) {
    private static final int WITHOUT_SET_ID = 01777;

    static Traits of(TarEntry entry) {
        return new Traits(entry.owner(), entry.mode(), entry.attributes(), entry.modified());
    }

    /// Of an open file or directory.
    void give(Kernel kernel, int file, RawPath path, Shortfalls shortfalls)
            throws InstallException {
        var owned =
                shortfalls.done(Kind.OWNERS, kernel.owner(file, owner.user(), owner.group()), path);
        Refusal.unless(kernel.mode(file, allowed(owned)), path);
        for (var each : attributes.entrySet()) {
            var result = kernel.attribute(file, each.getKey(), each.getValue());
            shortfalls.done(Kind.ATTRIBUTES, result, path);
        }
        Refusal.unless(kernel.time(file, modified), path);
    }

    /// Of what is not to be opened: links, devices, pipes.
    void give(Kernel kernel, Place place, boolean link, Shortfalls shortfalls)
            throws InstallException {
        var directory = place.directory();
        var name = place.name();
        var result = kernel.owner(directory, name, owner.user(), owner.group());
        var owned = shortfalls.done(Kind.OWNERS, result, place.path());
        if (!link) {
            Refusal.unless(kernel.mode(directory, name, allowed(owned)), place.path());
        }
        for (var each : attributes.entrySet()) {
            var given = kernel.attribute(directory, name, each.getKey(), each.getValue());
            shortfalls.done(Kind.ATTRIBUTES, given, place.path());
        }
        Refusal.unless(kernel.time(directory, name, modified), place.path());
    }

    /// A program that runs as its owner must not run as another than the image says.
    private int allowed(boolean owned) {
        return owned ? mode : mode & WITHOUT_SET_ID;
    }
}
