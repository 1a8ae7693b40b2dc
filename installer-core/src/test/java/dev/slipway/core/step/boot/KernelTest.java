package dev.slipway.core.step.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ImageFailure.NoKernel;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.TargetRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTest {
    @TempDir private Path folder;

    @Test
    void ordersVersionsAsPeopleDo() {
        var versions = List.of("6.1.0-10-amd64", "6.1.0-9-amd64", "6.12", "6.1.0-10", "5.19");

        assertThat(versions.stream().map(KernelVersion::new).sorted().map(KernelVersion::text))
                .containsExactly("5.19", "6.1.0-9-amd64", "6.1.0-10", "6.1.0-10-amd64", "6.12");
    }

    @Test
    void takesTheNewestThatHasAnInitialFileSystem() throws Exception {
        var boot = boot("vmlinuz-6.1", "initrd.img-6.1", "vmlinuz-6.2", "initrd.img-6.1.bak");

        assertThat(kernel().image()).isEqualTo(boot.resolve("vmlinuz-6.1"));
        assertThat(kernel().initrd()).isEqualTo(boot.resolve("initrd.img-6.1"));
    }

    @Test
    void saysWhichImageHasNone() throws Exception {
        boot("vmlinuz-6.2");

        assertThatThrownBy(this::kernel)
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isEqualTo(new NoKernel("oci://image")));
    }

    @Test
    void followsNoLinkOutOfTheImage() throws Exception {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("vmlinuz-6.1"), "");
        Files.writeString(outside.resolve("initrd.img-6.1"), "");
        Files.createDirectory(root());
        Files.createSymbolicLink(root().resolve("boot"), outside);

        assertThatThrownBy(this::kernel)
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(PathEscapes.class));
    }

    @Test
    void takesNoKernelThatIsALink() throws Exception {
        var boot = boot("initrd.img-6.1");
        Files.createSymbolicLink(boot.resolve("vmlinuz-6.1"), Path.of("/etc/passwd"));

        assertThatThrownBy(this::kernel).isInstanceOf(InstallException.class);
    }

    private Kernel kernel() throws InstallException {
        return Kernel.newest(new TargetRoot(root()), "oci://image");
    }

    private Path root() {
        return folder.resolve("root");
    }

    private Path boot(String... names) throws IOException {
        var boot = Files.createDirectories(root().resolve("boot"));
        for (var name : Stream.of(names).toList()) {
            Files.writeString(boot.resolve(name), name);
        }
        return boot.toRealPath();
    }
}
