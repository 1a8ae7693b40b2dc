package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.machine.MachineAddress;
import io.grpc.Status;
import java.util.Objects;
import java.util.Optional;

/// With what the illumos daemon refuses a call, before it does anything.
record Refusals(MachineAddress address) {
    Optional<Failure> claiming(Status status) {
        return status.getCode() == Status.Code.PERMISSION_DENIED
                ? Optional.of(new WrongClaimCode(address.toString()))
                : Optional.empty();
    }

    /// Any other status may come from the middle of its work, and says nothing of how far that came.
    Optional<Failure> installing(Status status) {
        return switch (status.getCode()) {
            case PERMISSION_DENIED -> Optional.of(new LeaseLapsed(address.toString()));
            case NOT_FOUND -> Optional.of(new NotClaimed(address.toString()));
            case INVALID_ARGUMENT -> Optional.of(new BadConfiguration(1, said(status)));
            case UNIMPLEMENTED -> Optional.of(new NotAMachine(address.toString(), said(status)));
            default -> Optional.empty();
        };
    }

    static String said(Status status) {
        return Objects.requireNonNullElse(status.getDescription(), status.getCode().name());
    }
}
