package dev.slipway.core.plan;

import dev.slipway.core.check.Layout;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.DiskStep.FormatEsp;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.ImageStep.VerifySignature;
import dev.slipway.core.plan.JournalStep.ForgetJournal;
import dev.slipway.core.plan.JournalStep.KeepJournal;
import dev.slipway.core.plan.PoolStep.CreateBootEnvironment;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.ExportPool;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.plan.PoolStep.TakeSnapshot;
import dev.slipway.core.plan.PoolStep.Vdev;
import dev.slipway.core.plan.RootPlace.BootEnvironment;
import dev.slipway.core.plan.SystemStep.InstallBootLoader;
import dev.slipway.core.plan.SystemStep.WriteSystemConfiguration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The order of the steps: [#steps] is the table of contents of an installation.
final class StepOrder {
    private static final String BOOT_ENVIRONMENT = "be";
    private static final String SNAPSHOT = "installed";

    /// One disk may be the one that breaks.
    private static final int JOURNAL_COPIES = 2;

    /// zpool reads what follows a keyword as belonging to it: data first, all else behind it by its kind, and of
    /// each kind single disks before a mirror, which would take them in.
    private static final Comparator<Vdev> AS_ZPOOL_READS =
            Comparator.<Vdev, Boolean>comparing(vdev -> !vdev.kind().holdsData())
                    .thenComparing(vdev -> vdev.kind().holdsData() ? VdevKind.STRIPE : vdev.kind())
                    .thenComparing(StepOrder::takesAllBehindIt);

    private final MachineConfiguration configuration;
    private final DiskChoice disks;
    private final ResolvedImage image;
    private final Optional<PoolConfiguration> root;
    private final FileSystemSteps fileSystems;
    private final AdoptionSteps adoption;

    StepOrder(
            MachineConfiguration configuration,
            DiskChoice disks,
            AdoptionSteps adoption,
            ResolvedImage image)
            throws InstallException {
        this.adoption = adoption;
        this.configuration = configuration;
        this.disks = disks;
        this.image = image;
        this.root = configuration.rootPool();
        this.fileSystems = new FileSystemSteps(configuration, disks);
        if (root.isEmpty() && fileSystems.root().isEmpty()) {
            throw new InstallException(new BadConfiguration(1, "no pool and no root partition"));
        }
        if (image.streamed() && (root.isEmpty() || !fileSystems.mountFileSystems().isEmpty())) {
            throw new InstallException(
                    new BadConfiguration(1, "a stream is a whole root of a pool"));
        }
    }

    List<Step> steps() throws InstallException {
        return Stream.of(
                        verifySignature(), // before anything is written
                        saveDisks(),
                        clearDisks(),
                        partitionDisks(),
                        formatEsps(),
                        formatSwapPartitions(),
                        fileSystems.createArrays(),
                        fileSystems.formatFileSystems(),
                        fileSystems.createSubvolumes(),
                        createPools(created().toList()),
                        createDatasets(),
                        createBootEnvironment(),
                        keepJournals(receiveBootEnvironment()),
                        receiveBootEnvironment(), // in place of the one above, and of the image
                        // below
                        adoption.adoptPool(),
                        adoption.checkEsps(), // the last look before the pool is changed
                        keepJournals(adoption.addBootEnvironment()),
                        adoption.addBootEnvironment(),
                        fileSystems.mountFileSystems(), // before the image: it goes into them
                        keepJournals(unpackImage()),
                        unpackImage(),
                        createPools(others()), // after the image: they are mounted inside its root
                        contents().datasets(),
                        contents().volumes(),
                        contents().mounts(), // before accounts get their homes there
                        contents().formatSwaps(),
                        keepJournals(writeSystemConfiguration()),
                        writeSystemConfiguration(),
                        contents().storeKeys(),
                        fileSystems.writeFstab(),
                        contents().writeConfiguration(swapPartitions()),
                        installBootLoaders(),
                        fileSystems.installBiosLoaders(),
                        adoption.addBootEntries(),
                        adoption.activate(),
                        takeSnapshot(),
                        exportPools(others().reversed()), // the last to be mounted first
                        fileSystems.finishFileSystems(),
                        exportPools(root.stream().toList()),
                        forgetJournals())
                .<Step>flatMap(List::stream)
                .toList();
    }

    private List<VerifySignature> verifySignature() {
        var wanted = configuration.image();
        return wanted.signatureKey().stream()
                .map(key -> new VerifySignature(image, key, wanted.plainHttp()))
                .toList();
    }

    private List<SaveDisk> saveDisks() {
        return disks.all().stream()
                .map(chosen -> new SaveDisk(chosen.target(), SavedAreas.of(chosen)))
                .toList();
    }

    private List<ClearDisk> clearDisks() {
        return disks.all().stream().map(chosen -> new ClearDisk(chosen.target())).toList();
    }

    private List<PartitionDisk> partitionDisks() {
        return disks.all().stream().map(StepOrder::partitionDisk).toList();
    }

    private static PartitionDisk partitionDisk(ChosenDisk chosen) {
        var target = chosen.target();
        var table = chosen.layout().map(it -> it.group().table()).orElse(TableKind.GPT);
        return new PartitionDisk(
                target,
                table,
                Partitions.tableId(target, table),
                chosen.disk().logicalSectorBytes(),
                Partitions.of(chosen));
    }

    private List<FormatEsp> formatEsps() {
        return booting().map(disk -> new FormatEsp(disk, Partitions.volumeId(disk))).toList();
    }

    private static boolean takesAllBehindIt(Vdev vdev) {
        return vdev.mirrored() || (vdev.kind().holdsData() && vdev.kind() != VdevKind.STRIPE);
    }

    private List<FormatSwap> formatSwapPartitions() {
        return swapping().map(StepOrder::formatSwap).toList();
    }

    private static FormatSwap formatSwap(TargetDisk disk) {
        var device = disk.partition(Layout.SWAP_PARTITION);
        return new FormatSwap(device, disk.name(), swapId(disk), Optional.of(disk));
    }

    private static String swapId(TargetDisk disk) {
        return Partitions.swapId(disk.id());
    }

    private List<String> swapPartitions() {
        return swapping().map(disk -> "UUID=" + swapId(disk)).toList();
    }

    private Stream<TargetDisk> swapping() {
        return disks.all().stream()
                .filter(chosen -> chosen.swapMebibytes() > 0)
                .map(ChosenDisk::target);
    }

    private PoolContentsSteps contents() {
        return new PoolContentsSteps(root, others());
    }

    private List<CreatePool> createPools(List<PoolConfiguration> pools) throws InstallException {
        var steps = new ArrayList<CreatePool>();
        for (var pool : pools) {
            steps.add(createPool(pool));
        }
        return steps;
    }

    private CreatePool createPool(PoolConfiguration pool) throws InstallException {
        var vdevs = new ArrayList<Vdev>();
        var members = new ArrayList<Disk>();
        for (var vdev : pool.vdevs()) {
            vdevs.add(new Vdev(vdev.kind(), vdev.mirrored(), disks.of(vdev)));
            members.addAll(disks.disks(vdev));
        }
        vdevs.sort(AS_ZPOOL_READS);
        var properties = new PoolProperties(pool, root.filter(pool::equals).isPresent());
        return new CreatePool(
                pool.name(),
                vdevs,
                properties.ofPool(members),
                properties.ofFileSystem(),
                pool.encryption());
    }

    /// The root pool, where it is not there yet.
    private Stream<PoolConfiguration> created() {
        return root.stream().filter(_ -> !adoption.present());
    }

    private List<PoolConfiguration> others() {
        return configuration.pools().stream()
                .filter(pool -> !root.filter(pool::equals).isPresent())
                .toList();
    }

    private List<CreateDataset> createDatasets() {
        var properties = properties("canmount", "off", "mountpoint", "none");
        return created().map(pool -> new CreateDataset(parent(pool), properties)).toList();
    }

    private List<CreateBootEnvironment> createBootEnvironment() {
        return image.streamed() ? List.of() : created().map(this::createBootEnvironment).toList();
    }

    private CreateBootEnvironment createBootEnvironment(PoolConfiguration pool) {
        return new CreateBootEnvironment(pool.name(), dataset(pool), ofBootEnvironment());
    }

    private List<ReceiveBootEnvironment> receiveBootEnvironment() {
        return image.streamed() ? created().map(this::receiveBootEnvironment).toList() : List.of();
    }

    private ReceiveBootEnvironment receiveBootEnvironment(PoolConfiguration pool) {
        var from = configuration.image();
        return new ReceiveBootEnvironment(
                pool.name(),
                dataset(pool),
                ofBootEnvironment(),
                image,
                from.plainHttp(),
                from.mirrors());
    }

    private static SequencedMap<String, String> ofBootEnvironment() {
        return properties("canmount", "noauto", "mountpoint", "/");
    }

    /// Nothing where the root is no pool.
    private <T> List<T> ofRoot(Function<PoolConfiguration, T> step) {
        return root.map(step).stream().toList();
    }

    private List<UnpackImage> unpackImage() {
        if (image.streamed()) {
            return List.of();
        }
        var from = configuration.image();
        return List.of(new UnpackImage(image, from.plainHttp(), from.mirrors()));
    }

    /// As soon as there is room for it, and again when the longest step is done.
    private List<KeepJournal> keepJournals(List<? extends Step> before) {
        return before.stream()
                .limit(1)
                .flatMap(step -> keeping().map(disk -> new KeepJournal(disk, step.id())))
                .toList();
    }

    private List<ForgetJournal> forgetJournals() {
        return keeping().map(ForgetJournal::new).toList();
    }

    private Stream<TargetDisk> keeping() {
        return Stream.concat(adoption.booting(), booting()).limit(JOURNAL_COPIES);
    }

    private List<WriteSystemConfiguration> writeSystemConfiguration() {
        return List.of(new WriteSystemConfiguration());
    }

    private List<InstallBootLoader> installBootLoaders() {
        return booting().map(disk -> new InstallBootLoader(disk, rootPlace())).toList();
    }

    private RootPlace rootPlace() {
        return root.<RootPlace>map(pool -> new BootEnvironment(dataset(pool)))
                .or(fileSystems::root)
                .orElseThrow();
    }

    private List<TakeSnapshot> takeSnapshot() {
        return ofRoot(pool -> new TakeSnapshot(dataset(pool) + "@" + SNAPSHOT));
    }

    private static List<ExportPool> exportPools(List<PoolConfiguration> pools) {
        return pools.stream().map(pool -> new ExportPool(pool.name())).toList();
    }

    private Stream<TargetDisk> booting() {
        return disks.all().stream().filter(ChosenDisk::hasEsp).map(ChosenDisk::target);
    }

    private static String parent(PoolConfiguration pool) {
        return pool.name() + "/ROOT";
    }

    private String dataset(PoolConfiguration pool) {
        return parent(pool) + "/" + configuration.bootEnvironment().orElse(BOOT_ENVIRONMENT);
    }

    private static SequencedMap<String, String> properties(
            String name, String value, String other, String otherValue) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(name, value);
        properties.put(other, otherValue);
        return Collections.unmodifiableSequencedMap(properties);
    }
}
