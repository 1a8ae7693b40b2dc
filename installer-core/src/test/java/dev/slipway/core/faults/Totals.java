package dev.slipway.core.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How many points the matrices covered: a line each in a file, for whoever adds them up. A test that found a
/// differing end state has failed before it gets here.
public final class Totals {
    private static final String FILE = System.getProperty("slipway.faults.totals", "");

    private Totals() {}

    /// Every point there is, however long it takes.
    public static boolean wholeMatrix() {
        return Boolean.getBoolean("slipway.faults");
    }

    public static void kills(int points) throws IOException {
        add("kill " + points);
    }

    public static void faults(int points) throws IOException {
        add("fault " + points);
    }

    static void randomMachines(int cases, int installed) throws IOException {
        add("random " + cases);
        add("installed " + installed);
    }

    private static void add(String line) throws IOException {
        if (!FILE.isEmpty()) {
            Files.writeString(
                    Path.of(FILE),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
