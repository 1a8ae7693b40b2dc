package dev.slipway.core.failure;

import java.util.List;

/// The machine configuration cannot be used as it is.
public sealed interface ConfigurationFailure extends Failure {
    /// Not KDL; `line` and `column` count from 1.
    record BadKdl(String source, int line, int column, String problem)
            implements ConfigurationFailure {}

    /// KDL, but not a machine configuration, or one that this machine cannot carry: `problems` of them,
    /// the first in full.
    record BadConfiguration(int problems, String first) implements ConfigurationFailure {}

    record UnknownPlan(String confirmed, String actual) implements ConfigurationFailure {}

    /// There is no installation on that machine that began and did not reach its end.
    record NothingUnfinished(String machine) implements ConfigurationFailure {}

    /// All there is to go on with was begun by other machines: `journals` are those on the disks of this one, `file` is
    /// where its operator can name a machine whose journals it takes for its own.
    record ForeignJournals(String machine, String journals, String file)
            implements ConfigurationFailure {}

    /// Parts of the configuration that the machine's daemon has no words for: `nodes`, as paths.
    record NotCarried(String machine, List<String> nodes) implements ConfigurationFailure {
        public NotCarried {
            nodes = List.copyOf(nodes);
        }
    }

    /// The plan needs a secret of that name, and was not given it.
    record SecretMissing(String secret) implements ConfigurationFailure {}

    /// Of the secret itself, nothing is said but its length.
    ///
    /// @param wanted in words: `a passphrase of 8 to 512 bytes`
    record SecretUnfit(String secret, String wanted, long bytes) implements ConfigurationFailure {}

    /// Nobody is asked, and the settings of the stick do not allow what would be done; `lacks` says what of it.
    record NoConsent(String lacks) implements ConfigurationFailure {}

    record BadArgument(String argument, String value, String problem)
            implements ConfigurationFailure {}
}
