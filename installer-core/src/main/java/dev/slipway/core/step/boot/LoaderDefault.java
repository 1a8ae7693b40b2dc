package dev.slipway.core.step.boot;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `loader/loader.conf` of systemd-boot: which entry is started, after how long.
final class LoaderDefault {
    private LoaderDefault() {}

    /// Whatever else somebody set there stays.
    ///
    /// @param seconds that somebody has to choose another one
    static String text(String before, String entry, int seconds) {
        var ours = Stream.of("default " + entry, "timeout " + seconds);
        var rest =
                before.lines()
                        .filter(Predicate.not(LoaderDefault::replaced))
                        .filter(line -> !line.isBlank());
        return Stream.concat(ours, rest).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean replaced(String line) {
        return line.strip().matches("(default|timeout)\\s.*");
    }
}
