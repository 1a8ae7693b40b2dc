package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway image ls`: the images that are kept in one place.
@Command(name = "ls", description = "${bundle:ls.description}", mixinStandardHelpOptions = true)
final class LsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final SourceOptions source = new SourceOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var images = source.images().list(source.reference());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(ImageWords.json(images));
        } else {
            images.forEach(new ImageWords(out)::say);
        }
        return 0;
    }
}
