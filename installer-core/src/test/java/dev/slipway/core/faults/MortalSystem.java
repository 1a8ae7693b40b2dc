package dev.slipway.core.faults;

import dev.slipway.core.command.Feed;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Step.ReceiveBootEnvironment;
import dev.slipway.core.plan.Step.UnpackImage;
import dev.slipway.core.step.SystemWriting;
import dev.slipway.core.step.TinySystem;
import dev.slipway.core.step.image.ImageUnpacking;
import java.nio.file.Path;
import java.util.List;

/// Unpacks and configures a tiny system in a process that may die in the middle.
record MortalSystem(TinySystem system, Moments moments) implements ImageUnpacking, SystemWriting {
    @Override
    public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException {
        moments.pass("before unpacking");
        return system.unpack(
                step,
                root,
                progress -> {
                    moments.pass("in the middle of unpacking");
                    listener.progress(progress);
                });
    }

    @Override
    public Feed feed(ReceiveBootEnvironment step, Listener listener) {
        moments.pass("before receiving");
        var whole = system.feed(step, listener);
        return in -> {
            whole.into(in);
            moments.pass("in the middle of receiving");
        };
    }

    @Override
    public List<String> write(SystemConfiguration configuration, String kdl, Path root)
            throws InstallException, InterruptedException {
        moments.pass("before configuring");
        var notes = system.write(configuration, kdl, root);
        moments.pass("after configuring");
        return notes;
    }
}
