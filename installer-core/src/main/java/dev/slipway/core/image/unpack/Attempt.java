package dev.slipway.core.image.unpack;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.layer.Drain;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.image.root.RootDirectory;
import dev.slipway.core.image.root.Written;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Told;
import dev.slipway.core.image.tar.TarReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Unpacks one image into one directory, once.
///
/// While a layer is written the next one is fetched already, as far as its blocks reach. Whatever fails, or an
/// interrupt, stops every stage.
final class Attempt {
    private final ImageSource source;
    private final ResolvedImage image;
    private final Counters counters;
    private final Flushing flushing;
    private final Deque<LayerStream> streams = new ArrayDeque<>();
    private int opened;
    private Optional<Layer> current = Optional.empty();

    Attempt(
            ImageSource source,
            ResolvedImage image,
            Flushing flushing,
            UnpackProgress progress,
            Told said) {
        this.source = source;
        this.image = image;
        this.flushing = flushing;
        this.counters = new Counters(image.sizeBytes(), progress, said);
    }

    /// The layer that is, or was last, written.
    Optional<Layer> current() {
        return current;
    }

    Unpacked into(Path directory) throws InstallException, InterruptedException {
        return switch (flushing) {
            case LATER -> into(directory, counters::wrote);
            case ALONG -> {
                try (var behind = WriteBehind.of(directory, _ -> counters.waits())) {
                    counters.storedBehind(behind::unstored);
                    var unpacked = into(directory, bytes -> wrote(bytes, behind));
                    behind.finish();
                    counters.tell();
                    yield unpacked;
                }
            }
        };
    }

    private void wrote(int bytes, WriteBehind behind)
            throws InstallException, InterruptedException {
        counters.wrote(bytes);
        behind.wrote(bytes);
    }

    private Unpacked into(Path directory, Written written)
            throws InstallException, InterruptedException {
        try (var root = RootDirectory.open(directory, written)) {
            openNext();
            for (var layer : image.layers()) {
                openNext();
                unpack(layer, root);
            }
            var shortfalls = root.finish();
            counters.tell();
            return new Unpacked(
                    image.layers().size(),
                    counters.entries(),
                    counters.downloaded().sum(),
                    counters.written(),
                    shortfalls);
        } finally {
            streams.forEach(LayerStream::close);
        }
    }

    private void openNext() throws InstallException {
        if (opened < image.layers().size()) {
            var layer = image.layers().get(opened++);
            streams.add(
                    LayerStream.open(
                            source,
                            layer,
                            counters.downloaded(),
                            counters.expanded(),
                            _ -> counters.waits()));
        }
    }

    private void unpack(Layer layer, RootDirectory root)
            throws InstallException, InterruptedException {
        current = Optional.of(layer);
        try (var stream = streams.remove()) {
            counters.begins(stream);
            begin(layer, root);
            write(stream.archive(), layer, root);
        }
    }

    private static void begin(Layer layer, RootDirectory root) {
        if (layer.file().isPresent()) {
            root.plainArchive(layer.digest());
        } else {
            root.nextLayer(layer.digest());
        }
    }

    private void write(Blocks archive, Layer layer, RootDirectory root)
            throws InstallException, InterruptedException {
        try {
            var reader = new TarReader(layer.digest(), archive);
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                counters.entry();
                root.write(entry.get(), reader);
            }
        } catch (InstallException e) {
            blame(archive, e);
        }
        Drain.rest(archive);
    }

    /// An archive that cannot be read is most often not the one that was pushed: if so, that is what is said.
    private static void blame(Blocks archive, InstallException e)
            throws InstallException, InterruptedException {
        if (e.failure() instanceof LayerUnreadable) {
            Drain.rest(archive);
        }
        throw e;
    }
}
