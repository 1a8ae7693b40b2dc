package dev.slipway.core.cli.image;

import picocli.CommandLine.Command;

/// `slipway image`.
@Command(
        name = "image",
        description = "${bundle:image.description}",
        resourceBundle = "dev.slipway.core.cli.image.messages",
        subcommands = {InspectCommand.class, UnpackCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImageCommand {}
