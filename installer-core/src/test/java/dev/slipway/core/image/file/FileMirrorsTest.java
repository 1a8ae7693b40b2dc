package dev.slipway.core.image.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.Images;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Mirror;
import dev.slipway.core.image.unpack.UnpackProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMirrorsTest {
    /// More than is held back until it is verified.
    private static final int LARGE = 20 << 20;

    private static final String FILE = "/root.tar";

    @TempDir private Path folder;
    private byte[] archive = new byte[0];
    private FileServer origin;
    private FileServer mirror;

    @BeforeEach
    void start() throws Exception {
        archive = TestArchive.in(folder.resolve("made"));
        origin = FileServer.start();
        mirror = FileServer.start();
    }

    @AfterEach
    void stop() {
        origin.close();
        mirror.close();
    }

    @Test
    void areAskedInTheirOrderAndTheOriginNotAtAll() throws Exception {
        origin.with(FILE, archive);
        mirror.with("/cache/other.tar", archive);

        unpack(mirror.address() + "/nothing", mirror.address() + "/cache/other.tar");

        assertThat(mirror.asked()).isPositive();
        assertThat(origin.asked()).isZero();
    }

    @Test
    void haveTheFileUnderItsOwnPathWhereTheyNameNone() throws Exception {
        mirror.with(FILE, archive);

        unpack(mirror.address());

        assertThat(mirror.asked()).isPositive();
    }

    @Test
    void leaveTheOriginWhereTheyHaveNothing() throws Exception {
        origin.with(FILE, archive);

        unpack(mirror.address(), "http://127.0.0.1:1");

        assertThat(origin.asked()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, LARGE})
    void areNotBelieved(int more) throws Exception {
        archive = TestArchive.in(folder.resolve("larger"), more);
        var damaged = archive.clone();
        Arrays.fill(damaged, 512, 518, (byte) 'x'); // in what the file holds
        origin.with(FILE, archive);
        mirror.with(FILE, damaged);

        unpack(mirror.address());

        assertThat(mirror.asked()).isPositive();
        assertThat(origin.asked()).isPositive();
    }

    private void unpack(String... mirrors) throws Exception {
        var all = Stream.of(mirrors).map(each -> new Mirror(each, true)).toList();
        var images = new Images(FetchOptions.plain().of(true, all));
        var reference = "tar+" + origin.address() + FILE + "@" + Digest.sha256(archive);
        var image = images.resolve(ImageReference.parse(reference), TestImage.PLATFORM);
        var root = Files.createDirectories(folder.resolve("root"));
        images.unpack(image, root, UnpackProgress.unheard());

        assertThat(root.resolve("etc/hostname")).hasContent(TestArchive.HOST_NAME);
    }
}
