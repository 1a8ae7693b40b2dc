package dev.slipway.agent.qemu;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.port.Backoff;
import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Speaks QEMU's dialect on a port of its own, which it opens again when it is lost.
public final class QemuAgent implements Runnable {
    private static final Logger LOG = new Log(QemuAgent.class);

    /// Of one call, in bytes.
    private static final int LONGEST = 128 * 1024;

    private static final int ANEW = 0xff;

    private final Ports ports;
    private final Dialect dialect;
    private final Backoff lost;
    private final Backoff away;

    public QemuAgent(Ports ports, Dialect dialect, RandomGenerator random) {
        this.ports = ports;
        this.dialect = dialect;
        this.lost = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), random);
        this.away = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1), random);
    }

    /// Until it is interrupted. Waits in the kernel: to be run on a thread of its own, and no virtual one.
    @Override
    public void run() {
        try {
            dialect.begin();
            speak();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Leaves nothing frozen. To be called once, when the agent is to end.
    public void stop() throws InterruptedException {
        dialect.end();
    }

    private void speak() throws InterruptedException {
        while (true) {
            try (var port = ports.open()) {
                lost.reset();
                serve(port);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "no port for QEMU''s dialect: {0}", e.getMessage());
                Thread.sleep(lost.next());
            }
        }
    }

    private void serve(Port port) throws IOException, InterruptedException {
        var documents = new DocumentReader(port::read, LONGEST);
        while (true) {
            var document = documents.read();
            if (document.isPresent()) {
                away.reset();
                port.write(bytes(dialect.answer(document.get())));
            } else {
                documents.forget();
                Thread.sleep(away.next());
            }
        }
    }

    /// The byte that begins anew is no text, and written as it is.
    private static byte[] bytes(String answer) {
        var bytes = new ByteArrayOutputStream();
        var delimited = answer.startsWith("\u00ff");
        if (delimited) {
            bytes.write(ANEW);
        }
        bytes.writeBytes(answer.substring(delimited ? 1 : 0).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
