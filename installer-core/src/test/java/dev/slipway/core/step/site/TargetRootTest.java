package dev.slipway.core.step.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetRootTest {
    @TempDir private Path folder;
    private Path root;
    private TargetRoot files;

    @BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(folder.resolve("root")).toRealPath();
        files = new TargetRoot(root);
    }

    @Test
    void makesDirectories() throws Exception {
        assertThat(files.directory("boot/efi")).isEqualTo(root.resolve("boot/efi")).isDirectory();
    }

    @Test
    void followsLinksThatStayInside() throws Exception {
        Files.createDirectories(root.resolve("usr/lib"));
        Files.createSymbolicLink(root.resolve("lib"), Path.of("usr/lib"));

        assertThat(files.directory("lib/x")).isEqualTo(root.resolve("usr/lib/x"));
    }

    @Test
    void followsNoLinkThatLeadsOut() throws Exception {
        Files.createSymbolicLink(root.resolve("etc"), Path.of("/etc"));

        assertEscapes(() -> files.directory("etc/new"));
        assertEscapes(() -> files.write("etc/hostid", "text"));
        assertEscapes(() -> files.existing("etc/passwd"));
    }

    @Test
    void findsOnlyRegularFiles() throws Exception {
        Files.createSymbolicLink(root.resolve("link"), Path.of("/etc/passwd"));
        Files.writeString(root.resolve("file"), "text");

        assertThat(files.existing("link")).isEmpty();
        assertThat(files.existing("nothing")).isEmpty();
        assertThat(files.text("nothing")).isEmpty();
        assertThat(files.text("file")).isEqualTo("text");
    }

    /// A device of the image would be a disk of the machine that installs, and a pipe would be waited for without end.
    @Test
    void writesToNothingThatTheImageHasInThePlaceOfAFile() throws Exception {
        files.directory("etc");
        occupy("etc/fstab");
        occupy("etc/hostid");
        Files.createSymbolicLink(root.resolve("etc/link"), Path.of("/etc/passwd"));

        files.write("etc/fstab", "text");
        files.write("etc/link", "text");
        new HostId(1).writeTo(files);

        assertThat(root.resolve("etc/fstab")).isRegularFile().hasContent("text");
        assertThat(root.resolve("etc/hostid")).isRegularFile().hasSize(4);
        assertThat(root.resolve("etc/link")).isRegularFile().hasContent("text");
    }

    /// A socket: what has a name in the file system and can no more be written to than a device that is not there.
    private void occupy(String name) throws Exception {
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve(name)));
        }
    }

    @Test
    void writesTheHostIdAsTheKernelReadsIt() throws Exception {
        files.directory("etc");

        new HostId(0x0badcafe).writeTo(files);

        assertThat(root.resolve("etc/hostid"))
                .hasBinaryContent(new byte[] {(byte) 0xfe, (byte) 0xca, (byte) 0xad, 0x0b});
        assertThat(new HostId(0x0badcafe).kernelArgument()).isEqualTo("spl.spl_hostid=0x0badcafe");
        assertThat(HostId.of("machine-1")).isEqualTo(HostId.of("machine-1"));
    }

    private static void assertEscapes(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(PathEscapes.class));
    }
}
