package dev.slipway.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.app.dialogue.Keyboard;
import dev.slipway.app.dialogue.PlainTeletype;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Locale;

/// Somebody at the other end of the pipe that the wizard in text reads from and writes to.
final class Typist implements AutoCloseable {
    private static final String PROMPT = "Your choice: ";

    private final Transcript transcript = new Transcript();
    private final OutputStream keys;
    private final TextSitting sitting;
    private final Thread wizard;

    Typist(Parts parts) throws IOException {
        this(parts, Locale.ENGLISH);
    }

    Typist(Parts parts, Locale locale) throws IOException {
        var pipe = Pipe.open();
        keys = Channels.newOutputStream(pipe.sink());
        var reader = new BufferedReader(Channels.newReader(pipe.source(), UTF_8));
        var out = new PrintWriter(transcript, true);
        var teletype = new PlainTeletype(Keyboard.of(reader, out), out);
        sitting = new TextSitting(parts, locale, teletype, UTF_8);
        wizard = Thread.ofPlatform().start(this::run);
    }

    private void run() {
        try {
            sitting.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    /// Until that is said, after all that was waited for before.
    Typist waitFor(String words) throws InterruptedException {
        transcript.waitFor(words);
        return this;
    }

    /// A line, at once.
    Typist type(String line) throws IOException {
        keys.write((line + "\n").getBytes(UTF_8));
        keys.flush();
        return this;
    }

    /// When a choice is asked for.
    Typist choose(String key) throws IOException, InterruptedException {
        return waitFor(PROMPT).type(key);
    }

    /// When that is asked for.
    Typist answer(String question, String line) throws IOException, InterruptedException {
        return waitFor(question).type(line);
    }

    /// Nobody types any more.
    Typist hangUp() throws IOException {
        keys.close();
        return this;
    }

    void waitForEnd() throws InterruptedException {
        if (!wizard.join(Transcript.PATIENCE)) {
            throw new AssertionError("the wizard has not ended:\n" + transcript);
        }
    }

    /// All that was said so far.
    String said() {
        return transcript.toString();
    }

    @Override
    public void close() {
        wizard.interrupt();
        sitting.end();
    }
}
