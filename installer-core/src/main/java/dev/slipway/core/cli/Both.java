package dev.slipway.core.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/// Says everything to several who listen.
final class Both extends Writer {
    private final List<PrintWriter> writers;

    Both(PrintWriter... writers) {
        this.writers = List.of(writers);
    }

    PrintWriter writer() {
        return new PrintWriter(this, true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        writers.forEach(writer -> writer.write(text, from, length));
    }

    @Override
    public void flush() {
        writers.forEach(PrintWriter::flush);
    }

    /// They are others'.
    @Override
    public void close() {
        flush();
    }
}
