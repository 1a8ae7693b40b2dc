package dev.slipway.core.step.pool;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.Step.CreatePool;
import dev.slipway.core.plan.Step.Vdev;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates a pool, below the root of the new system.
public final class CreatePoolStep implements InstallStep {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final CreatePool step;
    private final Site site;

    public CreatePoolStep(CreatePool step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(
                        Zpool.names(),
                        create(),
                        Properties.get("zpool", poolProperties().keySet(), step.pool()),
                        Properties.get("zfs", fileSystemProperties().keySet(), step.pool()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("create-pool.change", step.pool());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        if (!site.holdings().created(step.pool())) {
            refuseTaken(tools);
            site.holdings().creating(step.pool());
            tools.run(create());
        }
        verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        refuseTaken(tools);
        site.holdings().creating(step.pool());
        tools.run(Zpool.bringIn(step.pool(), devices(), site.root()));
        verify(tools);
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", step.pool(), poolProperties());
        Properties.verify(tools, "zfs", step.pool(), fileSystemProperties());
    }

    private List<String> devices() {
        return step.vdevs().stream().flatMap(CreatePoolStep::devices).toList();
    }

    private static Stream<String> devices(Vdev vdev) {
        return vdev.disks().stream().map(disk -> disk.partition(Layout.POOL_PARTITION));
    }

    /// A pool of that name that is imported now is somebody else's.
    private void refuseTaken(Tools tools) throws InstallException, InterruptedException {
        if (tools.run(Zpool.names()).lines().contains(step.pool())) {
            throw new InstallException(
                    new VerificationFailed(
                            step.pool(),
                            Words.of("create-pool.free"),
                            Words.of("create-pool.taken")));
        }
    }

    /// By force, because labels of an earlier pool may lie inside the new partitions, where no look at the
    /// disk finds them. What force hides beyond that, the checks have said and the look before has excluded; disks
    /// that are mounted or in an imported pool are refused even so.
    private Command create() {
        var argv = new ArrayList<>(List.of("zpool", "create", "-f"));
        argv.addAll(Properties.given("-o", step.poolProperties()));
        argv.addAll(Properties.given("-O", step.fileSystemProperties()));
        argv.addAll(List.of("-R", site.root().toString(), step.pool()));
        step.vdevs().forEach(vdev -> argv.addAll(members(vdev)));
        return Command.of(argv).within(LIMIT);
    }

    private static List<String> members(Vdev vdev) {
        var keyword =
                vdev.kind() == VdevKind.STRIPE
                        ? Stream.<String>empty()
                        : Stream.of(vdev.kind().word());
        return Stream.concat(keyword, devices(vdev)).toList();
    }

    private Map<String, String> poolProperties() {
        var expected = new LinkedHashMap<>(step.poolProperties());
        expected.keySet().removeIf(name -> name.startsWith("feature@")); // says `active` once used
        expected.put("health", "ONLINE");
        return expected;
    }

    private Map<String, String> fileSystemProperties() {
        var expected = new LinkedHashMap<>(step.fileSystemProperties());
        expected.computeIfPresent("mountpoint", (_, path) -> MountPoint.below(site.root(), path));
        return expected;
    }
}
