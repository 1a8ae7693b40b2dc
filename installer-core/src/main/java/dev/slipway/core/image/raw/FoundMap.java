package dev.slipway.core.image.raw;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The block map beside an image: `disk.img.zst.bmap`, `disk.img.bmap` or `disk.bmap` beside `disk.img.zst`.
final class FoundMap {
    private final String name;
    private final byte[] bytes;

    private FoundMap(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Optional<FoundMap> beside(StoredFile file)
            throws InstallException, InterruptedException {
        for (var name : names(file.fileName())) {
            var bytes = file.beside(name);
            if (bytes.isPresent()) {
                return Optional.of(new FoundMap(name, bytes.get()));
            }
        }
        return Optional.empty();
    }

    private static List<String> names(String image) {
        var names = new ArrayList<String>();
        for (var name = image; !name.isEmpty(); name = shorter(name)) {
            names.add(name + ".bmap");
        }
        return names.subList(0, Math.min(3, names.size()));
    }

    private static String shorter(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    Digest digest() {
        return Digest.sha256(bytes);
    }

    BlockMap map() throws InstallException {
        return BlockMap.read(name, bytes);
    }

    /// The one that the plan knows.
    BlockMap map(Digest expected) throws InstallException {
        if (!digest().equals(expected)) {
            var object = "The block map " + name;
            throw new InstallException(
                    new DigestMismatch(object, expected.text(), digest().text()));
        }
        return map();
    }
}
