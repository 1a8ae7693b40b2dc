package dev.slipway.core.cli;

import dev.slipway.core.config.Size;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.live.stick.LiveImage;
import dev.slipway.core.live.stick.StickContents;
import dev.slipway.core.live.stick.StickPlan;
import dev.slipway.core.live.stick.StickTarget;
import dev.slipway.core.live.stick.StickWriting;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.linux.LinuxPlatform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway live write TARGET --image FILE`: shows what a stick would hold and what would be lost; with its hash, writes.
@Command(name = "write", mixinStandardHelpOptions = true)
final class LiveWriteCommand implements Callable<Integer> {
    private final Platform platform;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TARGET", descriptionKey = "live.write.target")
    private String target = "";

    @Option(
            names = "--image",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "live.write.image")
    private Path image = Path.of("");

    @Option(names = "--pki", paramLabel = "DIR", descriptionKey = "live.write.pki")
    private Optional<Path> pki = Optional.empty();

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "live.write.settings")
    private Optional<Path> settings = Optional.empty();

    @Option(
            names = "--configuration",
            paramLabel = "FILE",
            descriptionKey = "live.write.configuration")
    private Optional<Path> configuration = Optional.empty();

    @Option(names = "--add", paramLabel = "FILE", descriptionKey = "live.write.add")
    private List<Path> additions = new ArrayList<>();

    @Option(names = "--size", paramLabel = "SIZE", descriptionKey = "live.write.size")
    private Optional<String> size = Optional.empty();

    @Option(names = "--confirm", paramLabel = "HASH", descriptionKey = "live.write.confirm")
    private Optional<String> hash = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    LiveWriteCommand() {
        this(new LinuxPlatform());
    }

    /// @param platform whose disks may be written
    LiveWriteCommand(Platform platform) {
        this.platform = platform;
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var plan = plan();
        var document = StickDocument.of(plan);
        if (!json) {
            new StickOnScreen(screen()).say(plan);
        }
        var confirmed = confirmed(plan);
        if (confirmed) {
            new StickWriting(plan, platform).run(telling());
        }
        if (json) {
            screen().document(confirmed ? document.afterwards() : document);
        } else {
            sayEnd(plan, confirmed);
        }
        return Exit.DONE;
    }

    /// Where something is lost, by its hash.
    private boolean confirmed(StickPlan plan) throws InstallException {
        if (hash.isPresent() && !hash.get().equals(plan.hash())) {
            throw new InstallException(new UnknownPlan(hash.get(), plan.hash()));
        }
        return hash.isPresent() || !plan.target().erases();
    }

    private DiskProgress telling() {
        return json ? DiskProgress.unheard() : new StickTelling(screen());
    }

    private void sayEnd(StickPlan plan, boolean written) throws InstallException {
        if (written) {
            screen().say("live.write.done", plan.target().name(), plan.image().digest());
        } else {
            screen().say("live.write.how", plan.hash());
        }
    }

    private StickPlan plan() throws InstallException, InterruptedException {
        var written = LiveImage.open(image);
        var contents = StickContents.of(pki, settings, configuration, additions);
        return StickPlan.of(target(StickPlan.smallest(written, contents)), written, contents);
    }

    /// @param smallest what a file has where its size is not given
    private StickTarget target(long smallest) throws InstallException, InterruptedException {
        if (!StickTarget.isDisk(target)) {
            return StickTarget.file(target, size.isPresent() ? bytes(size.get()) : smallest);
        }
        ThisMachine.needRoot();
        return StickTarget.disk(target, platform.look());
    }

    private static long bytes(String size) throws InstallException {
        var problem = Size.problem(size);
        if (problem.isPresent()) {
            throw new InstallException(new BadArgument("--size", size, problem.get().remedy()));
        }
        return Size.bytes(size);
    }

    private Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }
}
