package dev.slipway.core.image.root;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.tar.RawName;
import dev.slipway.core.image.tar.TarEntry.Owner;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishingTest {
    private static final Instant MODIFIED = Instant.parse("2001-02-03T04:05:06.000000007Z");
    private static final Traits READABLE = new Traits(new Owner(0, 0), 0644, Map.of(), MODIFIED);

    private final Kernel kernel = new Kernel();

    @TempDir private Path folder;

    @BeforeEach
    void mayGiveOwners() {
        assumeTrue(Kernel.isRoot(), "owners are given by root alone");
    }

    @Test
    void givesManyFilesTheirTraits() throws Exception {
        var many = 3 * Finishing.MOST_OPEN + 1;
        try (var finishing = new Finishing(new Shortfalls(true))) {
            for (var each = 0; each < many; each++) {
                finishing.give(created("f" + each), path("f" + each), READABLE);
            }
            finishing.end();
        }

        for (var each = 0; each < many; each++) {
            var file = folder.resolve("f" + each);
            assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(MODIFIED);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r--r--");
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void saysAtTheEndWhatCouldNotBeGiven() throws Exception {
        var odd = new Traits(new Owner(0, 0), 0644, Map.of("nowhere.name", new byte[1]), MODIFIED);
        try (var finishing = new Finishing(new Shortfalls(true))) {
            finishing.give(created("odd"), path("odd"), odd);
            finishing.give(created("after"), path("after"), READABLE);

            assertThat(Fails.with(finishing::end))
                    .isInstanceOfSatisfying(
                            UnpackFailed.class,
                            failure -> assertThat(failure.path()).isEqualTo("odd"));
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void leavesNothingOpenWhenItIsGivenUp() throws Exception {
        try (var finishing = new Finishing(new Shortfalls(true))) {
            for (var each = 0; each < 50; each++) {
                finishing.give(created("f" + each), path("f" + each), READABLE);
            }
        }

        assertThat(open()).isEmpty();
    }

    private int created(String name) throws InstallException {
        var file = folder.resolve(name).toString().getBytes(UTF_8);
        return Refusal.unless(kernel.create(Linux.AT_FDCWD, file), name);
    }

    private static RawPath path(String name) {
        return RawPath.inside(RawName.of(name)).orElseThrow();
    }

    /// Which files of the folder this process has open.
    private Stream<Path> open() throws IOException {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.toList().stream().filter(this::isOfTheFolder);
        }
    }

    private boolean isOfTheFolder(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException _) {
            return false; // the listing's own, closed by now
        }
    }
}
