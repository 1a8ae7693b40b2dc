package dev.slipway.core.cli.image;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.copy.Copied;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import java.time.InstantSource;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway image copy`: a whole image, into a layout folder.
@Command(
        name = "copy",
        description = {"${bundle:copy.description}", "${bundle:copy.description.again}"},
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final SourceOptions source = new SourceOptions();

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "copyTo")
    private String to = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var target = target();
        var copied = copy(target);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(ImageWords.json(copied));
        } else {
            new ImageWords(out).say(source.reference(), copied, target);
        }
        return 0;
    }

    private Copied copy(Layout target) throws InstallException, InterruptedException {
        var errors = spec.commandLine().getErr();
        var telling = new ImageTelling("copy", errors, InstantSource.system());
        try (var watch = Watch.begin(telling)) {
            var platform = source.onlyPlatform();
            return source.images().copy(source.reference(), platform, target, watch.onlooker());
        }
    }

    private Layout target() throws InstallException {
        if (ImageReference.parse(to) instanceof Layout layout) {
            return layout;
        }
        var words = ResourceBundle.getBundle(ImageCommand.WORDS);
        throw new InstallException(new BadArgument("TO", to, words.getString("copyTo.layout")));
    }
}
