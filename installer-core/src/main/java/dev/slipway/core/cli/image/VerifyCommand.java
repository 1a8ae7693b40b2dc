package dev.slipway.core.cli.image;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        words.say(source.reference(), source.images().examine(source.reference()));
        return 0;
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
