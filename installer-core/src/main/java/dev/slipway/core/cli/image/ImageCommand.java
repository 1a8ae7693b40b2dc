package dev.slipway.core.cli.image;

import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `slipway image`.
@Command(
        name = "image",
        description = "${bundle:image.description}",
        subcommands = {
            LsCommand.class,
            InspectCommand.class,
            CopyCommand.class,
            VerifyCommand.class,
            UnpackCommand.class,
            ServeCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImageCommand {
    static final String WORDS = "dev.slipway.core.cli.image.messages";

    private ImageCommand() {}

    /// Ready to be made a subcommand. Its words are looked up here, for no other module can see them.
    public static CommandLine commandLine() {
        return new CommandLine(new ImageCommand())
                .setResourceBundle(ResourceBundle.getBundle(WORDS));
    }
}
