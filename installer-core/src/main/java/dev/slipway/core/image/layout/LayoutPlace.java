package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.ByteSource;
import java.nio.file.Path;
import java.util.Optional;

/// What holds the files of a layout.
sealed interface LayoutPlace permits LayoutFolder, LayoutArchive {
    /// For messages.
    Path path();

    /// @param name relative to the layout, such as `index.json`
    /// @return empty where there is no such file
    Optional<ByteSource> open(String name) throws InstallException, InterruptedException;

    /// Where the bytes of that file are; empty where there is no such file.
    Optional<Located> find(String name) throws InstallException, InterruptedException;
}
