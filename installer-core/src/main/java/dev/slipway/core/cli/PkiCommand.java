package dev.slipway.core.cli;

import picocli.CommandLine.Command;

/// `slipway pki …`: certificates of our own.
@Command(name = "pki", mixinStandardHelpOptions = true)
final class PkiCommand {}
