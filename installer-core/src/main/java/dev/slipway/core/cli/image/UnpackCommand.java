package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.unpack.EmptyTarget;
import dev.slipway.core.image.unpack.Flushing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway image unpack`: a root file system in a directory.
@Command(
        name = "unpack",
        description = {"${bundle:unpack.description}", "${bundle:unpack.description.rights}"},
        mixinStandardHelpOptions = true)
final class UnpackCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final SourceOptions source = new SourceOptions();

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "directory")
    private Path directory = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var image = source.resolve();
        EmptyTarget.require(directory);
        var start = System.nanoTime();
        var telling =
                new ImageTelling("unpack", spec.commandLine().getErr(), InstantSource.system());
        var unpacked = source.images().unpack(image, directory, Flushing.ALONG, telling);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(ImageWords.json(unpacked));
        } else {
            new ImageWords(out).say(image, unpacked, directory, took);
        }
        return 0;
    }
}
