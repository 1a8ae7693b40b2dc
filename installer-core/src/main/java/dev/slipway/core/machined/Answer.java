package dev.slipway.core.machined;

import static java.lang.System.Logger.Level.ERROR;

import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.machine.FailureTrailer;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/// Answers one call: with its result, or with its failure as a status that other clients understand and
/// trailers that ours do. Work for a client that went away is interrupted.
final class Answer {
    private static final System.Logger LOG = System.getLogger(Answer.class.getName());

    private Answer() {}

    interface Work<T> {
        T result() throws InstallException, InterruptedException;
    }

    static <T> void to(StreamObserver<T> client, Work<T> work) {
        try {
            client.onNext(whileWanted(work));
            client.onCompleted();
        } catch (InstallException e) {
            client.onError(error(e.failure()));
        } catch (InterruptedException e) {
            client.onError(Status.CANCELLED.asRuntimeException());
        } catch (RuntimeException e) {
            client.onError(unexpected(e));
        }
    }

    static StatusRuntimeException unexpected(RuntimeException e) {
        LOG.log(ERROR, "a call failed unexpectedly", e);
        return error(new Unexpected("machined"));
    }

    static StatusRuntimeException error(Failure failure) {
        return StatusCodes.of(failure)
                .withDescription(Explanation.of(failure).line())
                .asRuntimeException(FailureTrailer.write(failure));
    }

    private static <T> T whileWanted(Work<T> work) throws InstallException, InterruptedException {
        var worker = Thread.currentThread();
        Context.CancellationListener stop = _ -> worker.interrupt();
        var call = Context.current();
        call.addListener(stop, Runnable::run);
        try {
            return work.result();
        } finally {
            call.removeListener(stop);
            Thread.interrupted(); // the thread goes on to answer
        }
    }
}
