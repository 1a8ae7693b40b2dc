package dev.slipway.core.cli;

import picocli.CommandLine.Command;

/// `slipway remote …`: what a live system lets others do from elsewhere.
@Command(name = "remote", mixinStandardHelpOptions = true)
final class RemoteCommand {}
