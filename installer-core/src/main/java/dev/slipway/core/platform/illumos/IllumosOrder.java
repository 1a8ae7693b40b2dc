package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The order of an installation of illumos, with the very commands of each of its acts. Pure.
///
/// The facts are those of zpool(8), zfs(8), beadm(8) and bootadm(8), and the order is that of the installers of
/// OmniOS and OpenIndiana. What has no command (unpacking, files) is an act without any.
public final class IllumosOrder {
    private static final String BOOT_ENVIRONMENT = "be";
    private static final String ROOT_POOL = "rpool";
    private static final String TARGET = IllumosPlatform.TARGET.toString();

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Labels labels;
    private final PoolConfiguration root;

    private IllumosOrder(
            MachineConfiguration configuration,
            Inventory inventory,
            Labels labels,
            PoolConfiguration root) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.labels = labels;
        this.root = root;
    }

    /// @param id `create-pool rpool`
    public record Act(String id, List<Command> commands) {
        public Act {
            commands = List.copyOf(commands);
        }
    }

    /// On whole disks.
    public static List<Act> onDisks(MachineConfiguration configuration, Inventory inventory)
            throws InstallException {
        return of(configuration, inventory, Labels.EFI);
    }

    /// On slice 0 of each disk, as the operator made it.
    public static List<Act> onSlices(MachineConfiguration configuration, Inventory inventory)
            throws InstallException {
        return of(configuration, inventory, Labels.SLICES);
    }

    private static List<Act> of(
            MachineConfiguration configuration, Inventory inventory, Labels labels)
            throws InstallException {
        var root =
                configuration.pools().stream()
                        .filter(pool -> pool.name().equals(ROOT_POOL))
                        .findFirst()
                        .orElseThrow(() -> bad("pool: illumos starts from " + ROOT_POOL));
        refuseUnbootable(root);
        return new IllumosOrder(configuration, inventory, labels, root).acts();
    }

    /// Its `bootfs` cannot be set on a pool with more than one vdev at the top, a log among them.
    private static void refuseUnbootable(PoolConfiguration root) throws InstallException {
        var top =
                root.vdevs().stream()
                        .filter(vdev -> vdev.kind() != VdevKind.SPARE)
                        .filter(vdev -> vdev.kind() != VdevKind.CACHE)
                        .mapToInt(vdev -> vdev.kind() == VdevKind.STRIPE ? vdev.disks().size() : 1)
                        .sum();
        if (top != 1) {
            throw bad(ROOT_POOL + ": illumos starts from one vdev, with spares and caches only");
        }
    }

    private static InstallException bad(String what) {
        return new InstallException(new BadConfiguration(1, what));
    }

    private List<Act> acts() throws InstallException {
        var acts = new ArrayList<Act>();
        acts.add(createPool(root));
        acts.add(act("create-dataset " + parent(), create("canmount=off", parent())));
        acts.add(act("create-boot-environment " + dataset(), createEnvironment(), mount()));
        acts.add(act("unpack-image"));
        acts.add(act("write-system-configuration"));
        acts.add(act("activate-boot-environment " + dataset(), bootfs(), activate()));
        acts.add(act("install-boot-loader " + root.name(), loader()));
        acts.add(act("update-boot-archive", devices(), archive()));
        for (var pool : others()) {
            acts.add(createPool(pool));
        }
        acts.add(act("unmount", run("umount", TARGET)));
        acts.add(act("take-snapshot", run("zfs", "snapshot", dataset() + "@installed")));
        for (var pool : configuration.pools().reversed()) {
            acts.add(act("export-pool " + pool.name(), run("zpool", "export", pool.name())));
        }
        return List.copyOf(acts);
    }

    private Act createPool(PoolConfiguration pool) throws InstallException {
        var created = new IllumosPool(pool, pool.equals(root), labels, inventory);
        return act("create-pool " + pool.name(), created.create());
    }

    private static Command create(String canmount, String dataset) {
        return run("zfs", "create", "-o", canmount, "-o", "mountpoint=legacy", dataset);
    }

    /// What beadm knows boot environments by.
    private Command createEnvironment() throws InstallException {
        return run(
                "zfs",
                "create",
                "-o",
                "canmount=noauto",
                "-o",
                "mountpoint=legacy",
                "-o",
                "org.opensolaris.libbe:uuid=" + uuid(),
                "-o",
                "org.opensolaris.libbe:policy=static",
                dataset());
    }

    private Command mount() {
        return run("mount", "-F", "zfs", dataset(), TARGET);
    }

    private Command bootfs() {
        return run("zpool", "set", "bootfs=" + dataset(), root.name());
    }

    private Command activate() {
        return run("beadm", "activate", "-v", environment());
    }

    /// `-M` writes the master boot record too, `-f` over a newer one of the same loader.
    private Command loader() {
        return run("bootadm", "install-bootloader", "-Mfv", "-R", TARGET, "-P", root.name());
    }

    /// The image has no device links of this machine.
    private static Command devices() {
        return run("devfsadm", "-r", TARGET);
    }

    private static Command archive() {
        return run("bootadm", "update-archive", "-v", "-R", TARGET);
    }

    private List<PoolConfiguration> others() {
        return configuration.pools().stream().filter(pool -> !pool.equals(root)).toList();
    }

    private String environment() {
        return configuration.bootEnvironment().orElse(BOOT_ENVIRONMENT);
    }

    private String parent() {
        return root.name() + "/ROOT";
    }

    private String dataset() {
        return parent() + "/" + environment();
    }

    /// The same for the same plan, so that two plans of one machine are equal.
    private UUID uuid() throws InstallException {
        var text = new StringBuilder(dataset());
        for (var disk : new IllumosPool(root, true, labels, inventory).disks()) {
            text.append('\n').append(disk.id());
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Act act(String id, Command... commands) {
        return new Act(id, List.of(commands));
    }

    private static Command run(String... argv) {
        return Command.of(argv);
    }
}
