package dev.slipway.core.failure;

/// A machine cannot be found, reached, trusted or claimed.
public sealed interface ConnectionFailure extends Failure {
    record UnknownMachine(String machine) implements ConnectionFailure {}

    /// Several machines answer to that host name; `matches` lists their ids.
    record AmbiguousMachine(String machine, String matches) implements ConnectionFailure {}

    record UnknownHost(String host) implements ConnectionFailure {}

    record ConnectionRefused(String address) implements ConnectionFailure {}

    record ConnectionTimedOut(String address, long seconds) implements ConnectionFailure {}

    /// The connection ended while the machine was answering.
    record ConnectionLost(String address, String reason) implements ConnectionFailure {}

    /// `fingerprint` is the SHA-256 of the certificate that the machine showed; empty if it showed none.
    record UntrustedCertificate(String address, String fingerprint, String reason)
            implements ConnectionFailure {}

    /// The machine does not accept the certificate that we showed.
    record CredentialsRefused(String address) implements ConnectionFailure {}

    /// Something listens there, but it does not speak the machine protocol.
    record NotAMachine(String address, String problem) implements ConnectionFailure {}

    /// The machine failed in a way that this version of Slipway has no words for.
    record MachineAnswered(String address, String said) implements ConnectionFailure {}

    record WrongClaimCode(String machine) implements ConnectionFailure {}

    /// Too many wrong codes; the machine listens again after `seconds`.
    record ClaimBlocked(String machine, long seconds) implements ConnectionFailure {}

    record AlreadyClaimed(String machine, String holder, long secondsLeft)
            implements ConnectionFailure {}

    record LeaseLapsed(String machine) implements ConnectionFailure {}

    record NotClaimed(String machine) implements ConnectionFailure {}

    /// The machine is installing already.
    record Busy(String machine, String installation) implements ConnectionFailure {}

    record UnknownInstallation(String installation) implements ConnectionFailure {}

    record NoCredentials(String directory) implements ConnectionFailure {}

    /// The machine's daemon has no such call.
    record NotOffered(String machine, String act) implements ConnectionFailure {}

    /// Contact was lost while the machine installed: it may have failed, succeeded, or still be at it.
    record OutcomeUnknown(String machine, String reason) implements ConnectionFailure {}

    record AddressInUse(String address) implements ConnectionFailure {}
}
