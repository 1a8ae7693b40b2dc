package dev.slipway.core.machine.plain;

import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.InstallProgress.MessageCase;

/// A message of the illumos daemon while it installs: only a level and a text.
record ProgressMessage(InstallProgress said) {
    /// Characters; ten thousand messages are kept, and each may come with megabytes.
    static final int LONGEST = 8192;

    /// A level that we do not know may be worse than those that we know.
    Level level() {
        if (said.getMessageCase() == MessageCase.ERROR) {
            return Level.ERROR;
        }
        return switch (said.getLevel()) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARNING;
            case ERROR, UNRECOGNIZED -> Level.ERROR;
        };
    }

    String text() {
        var text = whole();
        return DiskReading.text(text.substring(0, Math.min(LONGEST, text.length())));
    }

    private String whole() {
        return switch (said.getMessageCase()) {
            case INFO -> said.getInfo();
            case ERROR -> said.getError();
            case MESSAGE_NOT_SET -> said.getLevel().name();
        };
    }
}
