package dev.slipway.core.cli;

import dev.slipway.core.failure.ConfigurationFailure;
import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure;
import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.AmbiguousMachine;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.ClaimBlocked;
import dev.slipway.core.failure.ConnectionFailure.CredentialsRefused;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.DiskFailure;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.ForeignContents;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ToolFailure;

/// How the program ends, as scripts read it; the root command's help says so too.
final class Exit {
    static final int DONE = 0;
    static final int FAILED = 1;

    /// Usage, or a file that says what cannot be.
    static final int INVALID = 2;

    /// The machine could, but must not, or not for us.
    static final int REFUSED = 3;

    static final int INTERRUPTED = 130;

    private Exit() {}

    static int of(Failure failure) {
        return switch (failure) {
            case UnknownPlan _, NoConsent _ -> REFUSED;
            case ConfigurationFailure _, BadReference _ -> INVALID;
            case ConnectionFailure connection -> of(connection);
            case DiskFailure disk -> of(disk);
            case ImageFailure _, ToolFailure _ -> FAILED;
        };
    }

    private static int of(ConnectionFailure failure) {
        return switch (failure) {
            case WrongClaimCode _,
                    ClaimBlocked _,
                    AlreadyClaimed _,
                    LeaseLapsed _,
                    NotClaimed _,
                    Busy _,
                    CredentialsRefused _ ->
                    REFUSED;
            case AmbiguousMachine _ -> INVALID;
            default -> FAILED; // it was not reached
        };
    }

    private static int of(DiskFailure failure) {
        return switch (failure) {
            case UnknownDisk _, AmbiguousDisk _, DiskInUse _ -> INVALID;
            case DiskChanged _, ForeignContents _ -> REFUSED;
            default -> FAILED; // the disk itself
        };
    }
}
