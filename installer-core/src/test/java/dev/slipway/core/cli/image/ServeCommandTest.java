package dev.slipway.core.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.Ran;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {
    @TempDir private Path folder;

    @Test
    void saysHowAConfigurationNamesEachImageAndGivesIt() throws Exception {
        var archive = archive();
        var root = rootFileSystem();
        var bytes = Files.readAllBytes(root);
        var port = freePort();
        var said = new PipedReader();
        var command = ImageCommand.commandLine().setOut(new PrintWriter(new PipedWriter(said)));

        var serving =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        command.execute(
                                                "serve",
                                                "oci-archive:" + archive,
                                                "tar:" + root,
                                                "--port",
                                                Integer.toString(port)));
        var lines = new BufferedReader(said);

        assertThat(lines.readLine())
                .isEqualTo(
                        "image \"oci://operator.internal:%d/image:test\" { plain-http; }"
                                .formatted(port));
        assertThat(lines.readLine())
                .isEqualTo(
                        "image \"tar+http://operator.internal:%d/files/root.tar@%s\""
                                .formatted(port, Digest.sha256(bytes)));
        assertThat(got("http://127.0.0.1:" + port + "/files/root.tar")).isEqualTo(bytes);
        serving.interrupt();
        serving.join();
    }

    private Path archive() throws Exception {
        var image = new TestImage(folder).layer(tar -> tar.file("a", 0644, new byte[0]));
        image.tagged();
        return image.archive();
    }

    private Path rootFileSystem() throws Exception {
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("etc"), "text");
        var file = folder.resolve("root.tar");
        new Ran(files).run("tar", "-cf", file, ".");
        return file;
    }

    private static byte[] got(String address) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
