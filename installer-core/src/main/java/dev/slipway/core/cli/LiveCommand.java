package dev.slipway.core.cli;

import picocli.CommandLine.Command;

/// `slipway live …`: the live system and its sticks.
@Command(name = "live", mixinStandardHelpOptions = true)
final class LiveCommand {}
