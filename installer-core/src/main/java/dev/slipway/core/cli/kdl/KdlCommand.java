package dev.slipway.core.cli.kdl;

import java.io.OutputStream;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `slipway kdl …`.
///
/// The words are handed to picocli as a bundle: by name it would look for them in its own module.
@Command(name = "kdl", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class KdlCommand {
    private KdlCommand() {}

    /// The command with its subcommands.
    ///
    /// @param documents gets what is printed: bytes, since a document is UTF-8 whatever the terminal is
    public static CommandLine line(OutputStream documents) {
        var words = ResourceBundle.getBundle("dev.slipway.core.cli.kdl.messages");
        var format = new CommandLine(new FormatCommand(documents));
        var line = new CommandLine(new KdlCommand()).addSubcommand(format);
        line.setResourceBundle(words);
        line.getCommandSpec().usageMessage().description(words.getString("kdl"));
        format.getCommandSpec().usageMessage().description(words.getString("format"));
        return line;
    }
}
