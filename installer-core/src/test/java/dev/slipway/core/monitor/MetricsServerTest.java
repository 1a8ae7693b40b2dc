package dev.slipway.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetricsServerTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void measuresAtEachRequest() throws Exception {
        try (var server = start()) {
            var _ = ask(server, "GET", "/metrics");
            var answer = ask(server, "GET", "/metrics");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.body()).endsWith("\nslipway_asked 2\n");
        }
    }

    @Test
    void answersNothingElse() throws Exception {
        try (var server = start()) {
            assertThat(ask(server, "GET", "/").statusCode()).isEqualTo(404);
            assertThat(ask(server, "GET", "/metrics/more").statusCode()).isEqualTo(404);
            assertThat(ask(server, "POST", "/metrics").statusCode()).isEqualTo(404);
        }
        assertThat(asked).hasValue(0);
    }

    private MetricsServer start() throws Exception {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return MetricsServer.start(
                anyPort,
                () -> List.of(Family.gauge("slipway_asked", "Asked.", asked.incrementAndGet())));
    }

    private static HttpResponse<String> ask(MetricsServer server, String method, String path)
            throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
