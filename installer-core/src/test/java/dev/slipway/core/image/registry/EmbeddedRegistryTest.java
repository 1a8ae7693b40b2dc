package dev.slipway.core.image.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.TestImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {
    @TempDir private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private TestImage image;
    private EmbeddedRegistry registry;

    @BeforeEach
    void start() throws Exception {
        image = new TestImage(folder);
        image.layer(tar -> tar.file("a", 0644, new byte[0])).tagged();
        registry = EmbeddedRegistry.start(Map.of("a/b", image.layout()));
    }

    @AfterEach
    void stop() {
        registry.close();
        client.close();
    }

    @Test
    void servesManifestsByTagAndByDigest() throws Exception {
        var byTag = get("/v2/a/b/manifests/test", "");
        var digest = byTag.headers().firstValue("Docker-Content-Digest").orElseThrow();

        assertThat(byTag.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oci.image.index.v1+json");
        assertThat(get("/v2/a/b/manifests/" + digest, "").body()).isEqualTo(byTag.body());
    }

    @Test
    void servesAPartOfABlob() throws Exception {
        var digest = image.writer().blob("0123456789".getBytes(UTF_8));

        var part = get("/v2/a/b/blobs/" + digest, "bytes=3-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 3-5/10");
        assertThat(get("/v2/a/b/blobs/" + digest, "bytes=8-").body()).isEqualTo("89");
        assertThat(get("/v2/a/b/blobs/" + digest, "bytes=10-").statusCode()).isEqualTo(416);
    }

    @Test
    void listsWhatItHasPageByPage() throws Exception {
        tagTwice();

        assertThat(get("/v2/_catalog", "").body()).isEqualTo("{\"repositories\":[\"a/b\"]}");
        var first = get("/v2/a/b/tags/list?n=1", "");
        assertThat(first.body()).isEqualTo("{\"tags\":[\"next\"]}");
        assertThat(first.headers().firstValue("Link"))
                .hasValue("</v2/a/b/tags/list?n=1&last=next>; rel=\"next\"");
        assertThat(get("/v2/a/b/tags/list?n=1&last=next", "").body())
                .isEqualTo("{\"tags\":[\"test\"]}");
        assertThat(get("/v2/other/tags/list", "").statusCode()).isEqualTo(404);
    }

    @Test
    void servesAnArchiveOfALayoutAsItServesTheFolder() throws Exception {
        var manifest = get("/v2/a/b/manifests/test", "");
        var digest = manifest.headers().firstValue("Docker-Content-Digest").orElseThrow();
        var archive = image.archive();

        try (var other = EmbeddedRegistry.start(Map.of("c", archive))) {
            var from = "http://" + other.authority() + "/v2/c";

            assertThat(get(URI.create(from + "/manifests/test"), "").body())
                    .isEqualTo(manifest.body());
            assertThat(get(URI.create(from + "/blobs/" + digest), "bytes=2-9").body())
                    .isEqualTo(manifest.body().substring(2, 10));
            assertThat(get(URI.create(from + "/tags/list"), "").body())
                    .isEqualTo("{\"tags\":[\"test\"]}");
        }
    }

    @Test
    void servesFilesBesideThemAndNothingThatLiesBesideThose() throws Exception {
        var file = Files.writeString(folder.resolve("root fs.tar"), "0123456789");
        Files.writeString(folder.resolve("other"), "secret");

        try (var other = EmbeddedRegistry.start(Map.of(), Map.of("root fs.tar", file), 0)) {
            var from = "http://" + other.authority() + "/files/";

            assertThat(get(URI.create(from + "root%20fs.tar"), "").body()).isEqualTo("0123456789");
            assertThat(get(URI.create(from + "root%20fs.tar"), "bytes=3-5").body())
                    .isEqualTo("345");
            assertThat(get(URI.create(from + "other"), "").statusCode()).isEqualTo(404);
            assertThat(get(URI.create(from + "..%2fother"), "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(get("/v2/a/b/manifests/other", "").statusCode()).isEqualTo(404);
        assertThat(get("/v2/other/manifests/test", "").statusCode()).isEqualTo(404);
        assertThat(get("/v2/a/b/blobs/..%2f..%2findex.json", "").statusCode()).isEqualTo(404);
        assertThat(get("/v2/", "").statusCode()).isEqualTo(200);
    }

    private void tagTwice() throws Exception {
        var index = image.layout().resolve("index.json");
        var text = Files.readString(index);
        var entry = text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
        var other = entry.replace("\"test\"", "\"next\"");
        Files.writeString(index, text.replace(entry, entry + "," + other));
    }

    private HttpResponse<String> get(String path, String range) throws Exception {
        return get(URI.create("http://" + registry.authority() + path), range);
    }

    private HttpResponse<String> get(URI address, String range) throws Exception {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
