package dev.slipway.core.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How a registry answers when it is asked for a blob. What is not sent in the end is cut.
@FunctionalInterface
public interface Behaviour {
    void answer(Request request, byte[] blob, OutputStream out)
            throws IOException, InterruptedException;

    /// All of it, or the range that was asked for.
    static Behaviour honest() {
        return (request, blob, out) -> {
            var from = request.from();
            var to = request.to(blob.length);
            head(out, request, from, to, blob.length);
            out.write(blob, from, to - from);
        };
    }

    /// All of it, whatever was asked for.
    static Behaviour withoutRanges() {
        return (request, blob, out) -> {
            head(out, "200 OK", "Content-Length: " + blob.length);
            out.write(blob);
        };
    }

    /// The first `times` requests are answered like this, the others like `after`.
    default Behaviour times(int times, Behaviour after) {
        var count = new AtomicInteger();
        return (request, blob, out) -> {
            var chosen = count.getAndIncrement() < times ? this : after;
            chosen.answer(request, blob, out);
        };
    }

    static Behaviour status(String status, String... headers) {
        return (request, blob, out) -> {
            var all = java.util.Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = "Content-Length: 0";
            head(out, status, all);
        };
    }

    /// Says how much comes, and ends after a few bytes.
    static Behaviour cutAfter(int bytes, boolean ranges) {
        return (request, blob, out) -> {
            var from = ranges ? request.from() : 0;
            var to = ranges ? request.to(blob.length) : blob.length;
            if (ranges) {
                head(out, request, from, to, blob.length);
            } else {
                head(out, "200 OK", "Content-Length: " + blob.length);
            }
            out.write(blob, from, Math.min(bytes, to - from));
        };
    }

    /// Sends a few bytes, then nothing, until `over`.
    static Behaviour stallAfter(int bytes, CountDownLatch over) {
        return (request, blob, out) -> {
            cutAfter(bytes, true).answer(request, blob, out);
            out.flush();
            over.await(1, TimeUnit.MINUTES);
        };
    }

    /// Never stands still, and never comes to anything either.
    static Behaviour drip(CountDownLatch over) {
        return (request, blob, out) -> {
            var at = request.from();
            head(out, request, at, request.to(blob.length), blob.length);
            do {
                out.write(blob[at++]);
                out.flush();
            } while (at < blob.length && !over.await(20, TimeUnit.MILLISECONDS));
        };
    }

    /// Other bytes than those asked for, with a length that fits them.
    static Behaviour lying(byte[] other) {
        return (request, _, out) -> honest().answer(request, other, out);
    }

    static Behaviour wrongRange() {
        return (request, blob, out) -> {
            if (!request.isRanged()) {
                honest().answer(request, blob, out);
                return;
            }
            head(
                    out,
                    "206 Partial Content",
                    "Content-Length: 10",
                    "Content-Range: bytes 7-16/" + blob.length);
            out.write(blob, 7, 10);
        };
    }

    static Behaviour endlessHeaders() {
        return (_, _, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (var i = 0; i < 100_000; i++) {
                out.write("X-More-%d: and more\r\n".formatted(i).getBytes(UTF_8));
            }
        };
    }

    private static void head(OutputStream out, Request request, int from, int to, int length)
            throws IOException {
        if (!request.isRanged()) {
            head(out, "200 OK", "Content-Length: " + length, "ETag: \"same\"");
            return;
        }
        head(
                out,
                "206 Partial Content",
                "ETag: \"same\"",
                "Content-Length: " + (to - from),
                "Content-Range: bytes %d-%d/%d".formatted(from, to - 1, length));
    }

    static void head(OutputStream out, String status, String... headers) throws IOException {
        var text = "HTTP/1.1 " + status + "\r\nConnection: close\r\n";
        for (var header : headers) {
            text += header + "\r\n";
        }
        out.write((text + "\r\n").getBytes(UTF_8));
    }
}
