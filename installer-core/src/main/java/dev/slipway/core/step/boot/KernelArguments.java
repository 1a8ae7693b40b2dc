package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.RootPlace;
import dev.slipway.core.step.site.HostId;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the kernel is told: which root, which host, then what the image wants, and the console that the
/// system that installs was started with where the image names none.
final class KernelArguments {
    /// Where kernel-install(8) looks too.
    static final String IMAGE_FILE = "etc/kernel/cmdline";

    private static final String CONSOLE = "console=";

    private KernelArguments() {}

    /// The arguments of the kernel that runs now.
    static Command live() {
        return Command.of("cat", "/proc/cmdline");
    }

    static String read(RootPlace root, Site site, Tools tools)
            throws InstallException, InterruptedException {
        var hostId = HostId.of(site.plan().machine()).kernelArgument();
        var image = site.files().text(IMAGE_FILE);
        return of(root, hostId, image, tools.run(live()).text());
    }

    /// @param image the words of [#IMAGE_FILE]; blank where the image has none
    /// @param live what [#live] says
    static String of(RootPlace root, String hostId, String image, String live) {
        var wanted = words(image).filter(KernelArguments::notOurs).toList();
        var ours = Stream.of(root.arguments(), "rw", hostId);
        var all = Stream.of(ours, wanted.stream(), consoles(wanted, live)).flatMap(some -> some);
        return String.join(" ", all.toList());
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
                && !word.startsWith("rootflags=")
                && !word.startsWith("rootfstype=")
                && !word.startsWith("spl.spl_hostid=");
    }
}
