package dev.slipway.core.image.root;

import dev.slipway.core.image.tar.RawName;

/// Where an entry goes: a name in an open directory.
///
/// @param path as the archive has it, for messages and for what is done at the end
record Place(Parent parent, RawPath path) {
    /// @param directory an open file of the kernel
    /// @param inode tells the directory from others, by whatever path it was reached
    record Parent(int directory, long inode) {}

    /// Something that was written: one and the same through every path to it.
    record Made(long directory, RawName name) {}

    int directory() {
        return parent.directory();
    }

    byte[] name() {
        return path.name();
    }

    Made made() {
        return new Made(parent.inode(), new RawName(name()));
    }
}
