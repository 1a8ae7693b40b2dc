package dev.slipway.agent.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.relay.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ProxyTest {
    @Test
    void sendsARequestToItsServerWithoutWhatIsTheProxysBusiness() throws Exception {
        var head =
                read(
                        """
                        GET http://Registry.example:5000/v2/a?n=1 HTTP/1.1
                        Host: Registry.example:5000
                        Accept: */*
                        Proxy-Authorization: Basic eA==
                        Connection: keep-alive

                        """);

        assertThat(head.to()).isEqualTo(new Address("registry.example", 5000));
        assertThat(head.tunnel()).isFalse();
        assertThat(head.forwarded().replace("\r\n", "\n"))
                .isEqualTo(
                        """
                        GET /v2/a?n=1 HTTP/1.1
                        Host: Registry.example:5000
                        Accept: */*
                        Connection: close

                        """);
    }

    @Test
    void makesATunnelWithoutLookingIntoIt() throws Exception {
        var head = read("CONNECT [2001:DB8::1]:443 HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(head.to()).isEqualTo(new Address("2001:db8::1", 443));
        assertThat(head.tunnel()).isTrue();
        assertThat(head.forwarded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\n\r\n",
                "GET ftp://h/ HTTP/1.1\r\n\r\n",
                "GET http:///x HTTP/1.1\r\n\r\n",
                "CONNECT h HTTP/1.1\r\n\r\n",
                "CONNECT h:0 HTTP/1.1\r\n\r\n",
                "CONNECT h:99999 HTTP/1.1\r\n\r\n",
                "CONNECT\r\n\r\n",
                "GET http://h/ HTTP/1.1\r\nHost: h\r\n"
            })
    void servesNothingElse(String request) {
        assertThatThrownBy(() -> read(request)).isInstanceOf(IOException.class);
    }

    @Test
    void readsNoHeadWithoutAnEnd() {
        assertThatThrownBy(() -> read("GET http://h/ HTTP/1.1\r\n" + "x".repeat(100_000)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysThatTheHostDoesNotAllowIt() throws Exception {
        try (var proxy = Proxy.listen(0, _ -> refuse("denied"))) {
            assertThat(answer(proxy, "CONNECT h:443 HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 403 Forbidden\r\n");
        }
    }

    @Test
    void saysThatTheHostIsAway() throws Exception {
        try (var proxy = Proxy.listen(0, _ -> refuse("unreachable"))) {
            assertThat(answer(proxy, "GET http://h/ HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 502 Bad Gateway\r\n");
        }
    }

    private static dev.slipway.agent.relay.ByteStream refuse(String why) throws IOException {
        throw new IOException(why);
    }

    private static String answer(Proxy proxy, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static Head read(String text) throws IOException {
        var lines = text.replace("\r", "").replace("\n", "\r\n");
        return Head.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
