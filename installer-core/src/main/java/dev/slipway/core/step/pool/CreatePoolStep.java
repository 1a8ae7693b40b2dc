package dev.slipway.core.step.pool;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.Vdev;
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
    private static final String KEY_STATUS = "keystatus";
    private static final String UNLOCKED = "available";

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
        if (!site.holdings().created(step.pool())) {
            confirmDisks();
            create(site.tools(context));
        }
        verify(site.tools(context));
        return Outcome.DONE;
    }

    private void create(Tools tools) throws InstallException, InterruptedException {
        refuseTaken(tools);
        site.holdings().creating(step.pool());
        refuseCovering();
        tools.run(saidKey(create()));
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        confirmDisks();
        var tools = site.tools(context);
        refuseTaken(tools);
        site.holdings().creating(step.pool());
        tools.run(Zpool.bringIn(step.pool(), devices(), site.root()));
        unlock(tools);
        verify(tools);
    }

    /// A pool with no mount point of its own is mounted below its name.
    private void refuseCovering() throws InstallException {
        if (!step.fileSystemProperties().containsKey("mountpoint")) {
            MountPoint.refuseCovering(site, step.pool(), "/" + step.pool());
        }
    }

    private void unlock(Tools tools) throws InstallException, InterruptedException {
        if (step.key().isPresent()
                && !Properties.value(tools, "zfs", step.pool(), KEY_STATUS).equals(UNLOCKED)) {
            tools.run(saidKey(Zfs.loadKey(step.pool())));
        }
    }

    /// With the key of an encrypted pool on its standard input.
    private Command saidKey(Command command) throws InstallException {
        return step.key().isPresent() ? command.saying(site.key(step.key().get())) : command;
    }

    private void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", step.pool(), poolProperties());
        Properties.verify(tools, "zfs", step.pool(), fileSystemProperties());
    }

    private void confirmDisks() throws InstallException, InterruptedException {
        for (var vdev : step.vdevs()) {
            for (var disk : vdev.disks()) {
                site.confirmFree(disk);
            }
        }
    }

    private List<String> devices() {
        return step.vdevs().stream().flatMap(CreatePoolStep::devices).toList();
    }

    private static Stream<String> devices(Vdev vdev) {
        return vdev.disks().stream().map(disk -> disk.partition(Layout.POOL_PARTITION));
    }

    /// A pool of that name that is imported now is somebody else's.
    private void refuseTaken(Tools tools) throws InstallException, InterruptedException {
        if (Zpool.isAmong(tools.run(Zpool.names()), step.pool())) {
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
        argv.addAll(members());
        return Command.of(argv).within(LIMIT);
    }

    /// `log`, `cache`, `spare` and their like may stand there once only: what follows one of them belongs to it.
    private List<String> members() {
        var words = new ArrayList<String>();
        var said = VdevKind.STRIPE;
        for (var vdev : step.vdevs()) {
            if (vdev.kind() != said || vdev.kind().holdsData()) {
                words.addAll(keyword(vdev.kind()));
            }
            said = vdev.kind();
            words.addAll(vdev.mirrored() ? keyword(VdevKind.MIRROR) : List.of());
            devices(vdev).forEach(words::add);
        }
        return words;
    }

    private static List<String> keyword(VdevKind kind) {
        return kind == VdevKind.STRIPE ? List.of() : List.of(kind.word());
    }

    private Map<String, String> poolProperties() {
        var expected = new LinkedHashMap<>(step.poolProperties());
        expected.put("health", "ONLINE");
        return expected;
    }

    private Map<String, String> fileSystemProperties() {
        var expected = new LinkedHashMap<>(step.fileSystemProperties());
        expected.remove("keylocation"); // another one once the key is stored
        step.key().ifPresent(_ -> expected.put(KEY_STATUS, UNLOCKED));
        expected.computeIfPresent("mountpoint", (_, path) -> MountPoint.below(site.root(), path));
        return expected;
    }
}
