package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Does once, in one process, what takes commands the longest to begin, for the virtual machine to remember what that
/// needed (its AOT cache, decision 54). Whoever builds a runtime or a checkout runs it; nobody else has a use for it.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param args a folder that is empty, for what it writes, and a configuration
    public static void main(String[] args) throws InstallException, IOException {
        Logging.quieten();
        var folder = Path.of(args[0]);
        var layout = folder.resolve("image");
        DemoImage.write(Files.createDirectory(layout));
        try (var registry = EmbeddedRegistry.start(Map.of(DemoImage.REPOSITORY, layout))) {
            var image =
                    "oci://"
                            + registry.authority()
                            + "/"
                            + DemoImage.REPOSITORY
                            + ":"
                            + DemoImage.TAG;
            run("image", "unpack", "--plain-http", image, folder.resolve("root").toString());
        }
        run("check", args[1]);
    }

    private static void run(String... words) {
        var exit = Slipway.run(Surroundings.ofThisProcess(), words);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
