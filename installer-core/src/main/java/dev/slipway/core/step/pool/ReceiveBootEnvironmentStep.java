package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.step.image.Heard;
import dev.slipway.core.step.image.ImageUnpacking;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Receives a stream as the dataset of the boot environment, mounts it, and makes it the one to start from. What an
/// earlier run received is destroyed first, and so is what was received of a wrong stream: of half a stream nothing
/// can be believed.
public final class ReceiveBootEnvironmentStep implements InstallStep {
    private static final Duration LIMIT = Duration.ofHours(24);

    private final ReceiveBootEnvironment step;
    private final Site site;
    private final ImageUnpacking images;
    private final MountedRoot root;

    public ReceiveBootEnvironmentStep(
            ReceiveBootEnvironment step, Site site, ImageUnpacking images) {
        this.step = step;
        this.site = site;
        this.images = images;
        this.root = new MountedRoot(step.pool(), step.dataset(), site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        var made =
                Stream.of(
                        Zfs.names(step.pool()), receive(), forget(), root.activate(), root.mount());
        var read = Properties.get("zfs", canMount().keySet(), step.dataset());
        return Stream.of(made, root.verifying(), Stream.of(read))
                .flatMap(some -> some)
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("receive-boot-environment.change", step.dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        if (destroy(tools)) {
            context.log(Level.INFO, Words.of("receive-boot-environment.again"));
        }
        receive(tools, context);
        tools.run(forget());
        tools.run(root.activate());
        root.mountOnce(tools, false);
        verify(tools);
        tellFacts(context);
        return Outcome.DONE;
    }

    private void receive(Tools tools, StepContext context)
            throws InstallException, InterruptedException {
        var feed = images.feed(step, new Heard(context));
        try {
            tools.run(receive().fed(feed).within(LIMIT));
        } catch (InstallException e) {
            destroyAfter(e, tools);
            throw e;
        }
    }

    private void destroyAfter(InstallException failure, Tools tools) throws InterruptedException {
        try {
            destroy(tools);
        } catch (InstallException e) {
            failure.addSuppressed(e);
        }
    }

    /// @return whether there was anything
    private boolean destroy(Tools tools) throws InstallException, InterruptedException {
        if (!Zfs.listed(tools, step.pool()).contains(step.dataset())) {
            return false;
        }
        refuseForeign();
        tools.run(Command.of("zpool", "set", "bootfs=", step.pool()));
        tools.run(Zfs.destroy(step.dataset()));
        return true;
    }

    /// A stream might bring properties of its own.
    private void verify(Tools tools) throws InstallException, InterruptedException {
        root.verify(tools);
        Properties.verify(tools, "zfs", step.dataset(), canMount());
    }

    private Map<String, String> canMount() {
        var given = new LinkedHashMap<>(step.properties());
        given.keySet().retainAll(Set.of("canmount"));
        return given;
    }

    /// In a pool that this plan did not create, nothing of that name is ours to destroy.
    private void refuseForeign() throws InstallException {
        var created =
                site.plan().steps().stream()
                        .anyMatch(
                                each ->
                                        each instanceof CreatePool create
                                                && create.pool().equals(step.pool()));
        if (!created) {
            throw new InstallException(
                    new VerificationFailed(
                            step.dataset(),
                            Words.of("receive-boot-environment.free"),
                            Words.of("receive-boot-environment.taken")));
        }
    }

    private void tellFacts(StepContext context) throws InterruptedException {
        context.fact("image", step.image().reference());
        context.fact("image-digest", step.image().digest());
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        root.mountOnce(tools, true);
        verify(tools);
        tellFacts(context);
    }

    private Command receive() {
        return Zfs.receive(snapshot(), step.properties());
    }

    /// The one to go back to is taken when all is installed.
    private Command forget() {
        return Command.of("zfs", "destroy", snapshot());
    }

    /// Named here: the stream names it as it was called where it was sent.
    private String snapshot() {
        return step.dataset() + "@received";
    }
}
