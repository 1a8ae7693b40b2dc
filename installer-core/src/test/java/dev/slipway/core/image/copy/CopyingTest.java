package dev.slipway.core.image.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.NoMatchingPlatform;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.Listed;
import dev.slipway.core.image.Onlooker;
import dev.slipway.core.image.Ran;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTest {
    private static final ImagePlatform ARM = new ImagePlatform("linux", "arm64");

    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.secure());
    private TestImage image;
    private Layout copy;

    @BeforeEach
    void start() throws IOException {
        image = new TestImage(folder);
        copy = new Layout(folder.resolve("copy"), "kept");
        image.layer(tar -> tar.file("a", 0644, "some text".getBytes(UTF_8)));
        image.layer(Compression.ZSTD, tar -> tar.file("b", 0644, new byte[1 << 20]));
        image.writer().image(ARM);
        image.tagged();
    }

    @Test
    void copiesEveryPlatformAndNothingElse() throws Exception {
        image.writer().blob("nobody names this".getBytes(UTF_8));
        var copied = copy();

        assertThat(copied.digest()).isEqualTo(resolved(image.reference(), ARM));
        assertThat(resolved(copy, ARM)).isEqualTo(copied.digest());
        assertThat(blobs(copy.path())).hasSize(blobs(image.layout()).size() - 1);
    }

    @Test
    void copiesOnePlatformWhereOneIsAskedFor() throws Exception {
        images.copy(image.reference(), Optional.of(ARM), copy, Onlooker.unseen());

        assertThat(images.resolve(copy, ARM).layers()).hasSize(2);
        assertThat(Fails.with(() -> images.resolve(copy, TestImage.PLATFORM)))
                .isInstanceOf(NoMatchingPlatform.class);
    }

    @Test
    void keepsWhatIsThereAlready() throws Exception {
        var first = copy();
        var second = copy();

        assertThat(second.copiedBytes()).isZero();
        assertThat(second.keptBytes()).isEqualTo(first.copiedBytes() + first.keptBytes());
    }

    /// What is there already counts as what has come.
    @Test
    void tellsHowMuchOfHowMuchHasCome() throws Exception {
        var first = Onlooker.unseen();
        var again = Onlooker.unseen();
        images.copy(image.reference(), Optional.empty(), copy, first);
        images.copy(image.reference(), Optional.empty(), copy, again);

        var progress = first.tally().progress();
        assertThat(progress.total()).isPositive().isEqualTo(progress.downloaded());
        assertThat(again.tally().progress()).isEqualTo(progress);
    }

    @Test
    void tellsHowMuchOfHowMuchWasExamined() throws Exception {
        var onlooker = Onlooker.unseen();
        var examined = images.examine(image.reference(), onlooker);

        var progress = onlooker.tally().progress();
        assertThat(progress.total()).isPositive().isEqualTo(progress.downloaded());
        assertThat(progress.decompressed()).isEqualTo(examined.expandedBytes());
    }

    @Test
    void fetchesAgainWhatWasDamagedMeanwhile() throws Exception {
        copy();
        var layer = images.resolve(copy, ARM).layers().getFirst();
        var blob = copy.path().resolve("blobs/" + layer.digest().replace(':', '/'));
        Files.writeString(blob, "damaged");

        assertThat(copy().copiedBytes()).isEqualTo(layer.sizeBytes());
        assertThat(images.examine(copy, Onlooker.unseen()).images()).hasSize(2);
    }

    @Test
    void namesNothingThatItCouldNotVerify() throws Exception {
        var layer = images.resolve(image.reference(), ARM).layers().getLast();
        var bytes = Files.readAllBytes(image.blob(layer.digest()));
        bytes[bytes.length / 2] ^= 1;
        Files.write(image.blob(layer.digest()), bytes);

        assertThat(Fails.with(this::copy)).isInstanceOf(DigestMismatch.class);
        assertThat(Fails.with(() -> images.resolve(copy, ARM))).isInstanceOf(ImageNotFound.class);
        assertThat(Fails.with(() -> images.examine(image.reference(), Onlooker.unseen())))
                .isInstanceOf(DigestMismatch.class);
    }

    @Test
    void putsSeveralImagesIntoOneLayout() throws Exception {
        copy();
        images.copy(
                image.reference(),
                Optional.of(ARM),
                new Layout(copy.path(), "arm"),
                Onlooker.unseen());
        copy();

        assertThat(images.list(copy)).extracting(Listed::tag).containsExactly("arm", "kept");
    }

    @Test
    void writesIntoNoFolderThatHoldsSomethingElse() throws Exception {
        Files.createDirectories(copy.path());
        Files.writeString(copy.path().resolve("letter"), "Dear");

        assertThat(Fails.with(this::copy)).isInstanceOf(FileUnusable.class);
        assertThat(copy.path()).isDirectoryNotContaining("glob:**/{index.json,blobs,oci-layout}");
    }

    @Test
    void examinesWhatIsInsideOfTheLayers() throws Exception {
        var examined = images.examine(image.reference(), Onlooker.unseen());

        assertThat(examined.images()).hasSize(2);
        assertThat(examined.expandedBytes()).isGreaterThan(2 << 20);
    }

    @Test
    void skopeoReadsTheCopy() throws Exception {
        Ran.assumeThere("skopeo");
        copy();
        var ran = new Ran(folder);
        var there = "dir:" + folder.resolve("by-skopeo");
        ran.run("skopeo", "copy", "--all", "oci:" + copy.path() + ":kept", there);

        assertThat(ran.run("skopeo", "inspect", "--raw", "oci:" + copy.path() + ":kept"))
                .contains("arm64", "amd64");
    }

    private Copied copy() throws InstallException, InterruptedException {
        return images.copy(image.reference(), Optional.empty(), copy, Onlooker.unseen());
    }

    private String resolved(Layout layout, ImagePlatform platform) throws Exception {
        return images.resolve(layout, platform).named();
    }

    private static List<String> blobs(Path layout) {
        return List.of(layout.resolve("blobs/sha256").toFile().list());
    }
}
