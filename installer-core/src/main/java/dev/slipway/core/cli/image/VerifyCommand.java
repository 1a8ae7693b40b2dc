package dev.slipway.core.cli.image;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.copy.Examined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway image verify`: whether all of an image is there and whole, and signed if a key is given.
@Command(
        name = "verify",
        description = "${bundle:verify.description}",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final SourceOptions source = new SourceOptions();

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    private Optional<Path> keyFile = Optional.empty();

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var words = new ImageWords(spec.commandLine().getOut());
        if (keyFile.isPresent()) {
            var key = key(keyFile.get());
            words.saySigned(source.images().requireSignature(source.resolve(), key), key);
        }
        words.say(source.reference(), examine());
        return 0;
    }

    private Examined examine() throws InstallException, InterruptedException {
        var errors = spec.commandLine().getErr();
        var telling = new ImageTelling("verify", errors, InstantSource.system());
        try (var watch = Watch.begin(telling)) {
            return source.images().examine(source.reference(), watch.onlooker());
        }
    }

    private static SignatureKey key(Path file) throws InstallException {
        try {
            return SignatureKey.read(Files.readString(file))
                    .orElseThrow(() -> new InstallException(unusable(file, "key.bad")));
        } catch (IOException e) {
            throw new InstallException(unusable(file, "key.unreadable"), e);
        }
    }

    private static FileUnusable unusable(Path file, String why) {
        var words = ResourceBundle.getBundle(ImageCommand.WORDS);
        return new FileUnusable(file.toString(), words.getString(why));
    }
}
