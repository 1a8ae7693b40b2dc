package dev.slipway.core.cli.demo;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What the demonstration says between its commands.
record DemoWords(PrintWriter out) {
    static ResourceBundle bundle() {
        return ResourceBundle.getBundle("dev.slipway.core.cli.demo.messages");
    }

    void say(String key, Object... arguments) {
        var texts = Stream.of(arguments).map(String::valueOf).toArray();
        out.println();
        out.println(new MessageFormat(bundle().getString(key), Locale.ROOT).format(texts));
        out.flush();
    }

    void show(String text) {
        text.lines().forEach(line -> out.println("    " + line));
        out.flush();
    }
}
