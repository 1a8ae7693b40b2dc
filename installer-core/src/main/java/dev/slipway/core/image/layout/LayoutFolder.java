package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.ByteSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A layout as a folder.
record LayoutFolder(Path path) implements LayoutPlace {
    @Override
    public Optional<Located> find(String name) throws InstallException {
        return Located.whole(path.resolve(name));
    }

    @Override
    public Optional<ByteSource> open(String name) throws InstallException {
        var file = path.resolve(name);
        try {
            return Optional.of(new FileSource(file, FileChannel.open(file)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), FileSource.reason(e)), e);
        }
    }
}
