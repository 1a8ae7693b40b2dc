package dev.slipway.core.step.boot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the kernel is told: which root, which host, then what the image wants, and the console that the
/// system that installs was started with where the image names none.
final class KernelArguments {
    private static final String CONSOLE = "console=";

    private KernelArguments() {}

    /// @param image the words of the image's `/etc/kernel/cmdline`; blank where it has none
    /// @param live the words of the kernel that runs now
    static String of(String dataset, String hostId, String image, String live) {
        var wanted = words(image).filter(KernelArguments::notOurs).toList();
        var ours = Stream.of("root=ZFS=" + dataset, "rw", hostId);
        return String.join(
                " ",
                Stream.of(ours, wanted.stream(), consoles(wanted, live)).flatMap(s -> s).toList());
    }

    private static Stream<String> consoles(List<String> wanted, String live) {
        return wanted.stream().anyMatch(word -> word.startsWith(CONSOLE))
                ? Stream.empty()
                : words(live).filter(word -> word.startsWith(CONSOLE));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static boolean notOurs(String word) {
        return !word.equals("rw")
                && !word.equals("ro")
                && !word.startsWith("root=")
                && !word.startsWith("spl.spl_hostid=");
    }
}
