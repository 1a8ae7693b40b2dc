package dev.slipway.core.image.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small root file system as an archive.
final class TestArchive {
    static final String HOST_NAME = "node01";

    private TestArchive() {}

    /// @param folder for what it is made with
    static byte[] in(Path folder) throws IOException {
        return in(folder, 0);
    }

    /// @param more bytes that it holds besides
    static byte[] in(Path folder, int more) throws IOException {
        var image = new TestImage(folder);
        var layer =
                image.writer()
                        .layer(
                                Compression.NONE,
                                tar -> {
                                    tar.file("etc/hostname", 0644, HOST_NAME.getBytes(UTF_8));
                                    tar.file("srv/data", 0644, new byte[more]);
                                });
        return Files.readAllBytes(image.blob(layer.digest()));
    }
}
