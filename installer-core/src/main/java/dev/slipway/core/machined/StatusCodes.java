package dev.slipway.core.machined;

import dev.slipway.core.failure.ConfigurationFailure;
import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure;
import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.ClaimBlocked;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.DiskFailure;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.ToolFailure;
import io.grpc.Status;

/// Failures as gRPC status codes, for clients that read no trailers of ours.
final class StatusCodes {
    private StatusCodes() {}

    static Status of(Failure failure) {
        return switch (failure) {
            case UnknownPlan _, NoConsent _ -> Status.FAILED_PRECONDITION;
            case ConfigurationFailure _ -> Status.INVALID_ARGUMENT;
            case ConnectionFailure connection -> of(connection);
            case DiskFailure _ -> Status.FAILED_PRECONDITION;
            case ImageFailure _ -> Status.FAILED_PRECONDITION;
            case ToolFailure _ -> Status.INTERNAL;
        };
    }

    private static Status of(ConnectionFailure failure) {
        return switch (failure) {
            case WrongClaimCode _ -> Status.PERMISSION_DENIED;
            case NotClaimed _, LeaseLapsed _ -> Status.UNAUTHENTICATED;
            case ClaimBlocked _ -> Status.RESOURCE_EXHAUSTED;
            case AlreadyClaimed _, Busy _ -> Status.FAILED_PRECONDITION;
            case UnknownInstallation _ -> Status.NOT_FOUND;
            default -> Status.UNAVAILABLE; // what a machine cannot reach
        };
    }
}
