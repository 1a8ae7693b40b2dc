package dev.slipway.core.faults;

import dev.slipway.core.command.Feed;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.platform.OpenDisk;
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

    /// Really: with a disk that may be its last.
    @Override
    public DiskWritten write(WriteImage step, OpenDisk disk, Listener listener)
            throws InstallException, InterruptedException {
        var written =
                new Images(FetchOptions.secure())
                        .write(step.image(), disk, step.disk().name(), listener::progress);
        return new DiskWritten(written.bytes(), written.writtenBytes(), written.checksum());
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
