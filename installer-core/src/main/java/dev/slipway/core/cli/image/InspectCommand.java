package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway image inspect`: what a reference stands for.
@Command(
        name = "inspect",
        description = "${bundle:inspect.description}",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final SourceOptions source = new SourceOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var image = source.resolve();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(ImageWords.json(image));
        } else {
            new ImageWords(out).say(image);
        }
        return 0;
    }
}
