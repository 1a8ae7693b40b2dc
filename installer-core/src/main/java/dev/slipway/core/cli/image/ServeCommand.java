package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.machine.guest.OwnImages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway image serve`: images of this computer, for machines that an agent leads to it.
@Command(
        name = "serve",
        description = {"${bundle:serve.description}", "${bundle:serve.description.again}"},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "REF", descriptionKey = "serve.reference")
    private List<String> texts = List.of();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private int port = 5000;

    /// Until it is killed.
    @Override
    public Integer call() throws InstallException, InterruptedException {
        var images = new ArrayList<ImageReference>();
        for (var text : texts) {
            images.add(ImageReference.parse(text));
        }
        try (var given = OwnImages.give(images, port)) {
            var words = new ImageWords(spec.commandLine().getOut());
            given.references().forEach(words::sayServed);
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
