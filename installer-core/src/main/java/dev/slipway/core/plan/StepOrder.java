package dev.slipway.core.plan;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Step.ClearDisk;
import dev.slipway.core.plan.Step.CreateBootEnvironment;
import dev.slipway.core.plan.Step.CreateDataset;
import dev.slipway.core.plan.Step.CreatePool;
import dev.slipway.core.plan.Step.ExportPool;
import dev.slipway.core.plan.Step.ForgetJournal;
import dev.slipway.core.plan.Step.FormatEsp;
import dev.slipway.core.plan.Step.InstallBootLoader;
import dev.slipway.core.plan.Step.KeepJournal;
import dev.slipway.core.plan.Step.PartitionDisk;
import dev.slipway.core.plan.Step.SaveDisk;
import dev.slipway.core.plan.Step.TakeSnapshot;
import dev.slipway.core.plan.Step.UnpackImage;
import dev.slipway.core.plan.Step.Vdev;
import dev.slipway.core.plan.Step.VerifySignature;
import dev.slipway.core.plan.Step.WriteSystemConfiguration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The order of the steps: [#steps] is the table of contents of an installation.
final class StepOrder {
    private static final String BOOT_ENVIRONMENT = "be";
    private static final String SNAPSHOT = "installed";

    /// One disk may be the one that breaks.
    private static final int JOURNAL_COPIES = 2;

    private final MachineConfiguration configuration;
    private final DiskChoice disks;
    private final ResolvedImage image;
    private final PoolConfiguration root;

    StepOrder(MachineConfiguration configuration, DiskChoice disks, ResolvedImage image)
            throws InstallException {
        this.configuration = configuration;
        this.disks = disks;
        this.image = image;
        this.root =
                configuration
                        .rootPool()
                        .orElseThrow(
                                () -> new InstallException(new BadConfiguration(1, "no pool")));
    }

    List<Step> steps() throws InstallException {
        return Stream.of(
                        verifySignature(), // before anything is written
                        saveDisks(),
                        clearDisks(),
                        partitionDisks(),
                        formatEsps(),
                        createPools(List.of(root)),
                        createDatasets(),
                        createBootEnvironment(),
                        keepJournals(unpackImage()),
                        unpackImage(),
                        keepJournals(writeSystemConfiguration()),
                        writeSystemConfiguration(),
                        installBootLoaders(),
                        createPools(others()), // after the image: they are mounted inside its root
                        takeSnapshot(),
                        exportPools(),
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
        return new PartitionDisk(target, Partitions.tableId(target), Partitions.of(chosen));
    }

    private List<FormatEsp> formatEsps() {
        return booting().map(disk -> new FormatEsp(disk, Partitions.volumeId(disk))).toList();
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
            vdevs.add(new Vdev(vdev.kind(), disks.of(vdev)));
            members.addAll(disks.disks(vdev));
        }
        // zpool reads the disks that follow a keyword as its own: data first, all else behind it
        vdevs.sort(Comparator.comparing(vdev -> !vdev.kind().holdsData()));
        var properties = new PoolProperties(pool, pool.equals(root));
        return new CreatePool(
                pool.name(), vdevs, properties.ofPool(members), properties.ofFileSystem());
    }

    private List<PoolConfiguration> others() {
        return configuration.pools().stream().filter(pool -> !pool.equals(root)).toList();
    }

    private List<CreateDataset> createDatasets() {
        return List.of(
                new CreateDataset(parent(), properties("canmount", "off", "mountpoint", "none")));
    }

    private List<CreateBootEnvironment> createBootEnvironment() {
        var properties = properties("canmount", "noauto", "mountpoint", "/");
        return List.of(new CreateBootEnvironment(root.name(), dataset(), properties));
    }

    private List<UnpackImage> unpackImage() {
        return List.of(new UnpackImage(image, configuration.image().plainHttp()));
    }

    /// As soon as there is room for it, and again when the longest step is done.
    private List<KeepJournal> keepJournals(List<? extends Step> before) {
        return keeping().map(disk -> new KeepJournal(disk, before.getFirst().id())).toList();
    }

    private List<ForgetJournal> forgetJournals() {
        return keeping().map(ForgetJournal::new).toList();
    }

    private Stream<TargetDisk> keeping() {
        return booting().limit(JOURNAL_COPIES);
    }

    private List<WriteSystemConfiguration> writeSystemConfiguration() {
        return List.of(new WriteSystemConfiguration());
    }

    private List<InstallBootLoader> installBootLoaders() {
        return booting().map(disk -> new InstallBootLoader(disk, dataset())).toList();
    }

    private List<TakeSnapshot> takeSnapshot() {
        return List.of(new TakeSnapshot(dataset() + "@" + SNAPSHOT));
    }

    /// The last to be mounted first.
    private List<ExportPool> exportPools() {
        return Stream.concat(others().reversed().stream(), Stream.of(root))
                .map(pool -> new ExportPool(pool.name()))
                .toList();
    }

    private Stream<TargetDisk> booting() {
        return disks.all().stream().filter(ChosenDisk::boots).map(ChosenDisk::target);
    }

    private String parent() {
        return root.name() + "/ROOT";
    }

    private String dataset() {
        return parent() + "/" + configuration.bootEnvironment().orElse(BOOT_ENVIRONMENT);
    }

    private static SequencedMap<String, String> properties(
            String name, String value, String other, String otherValue) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(name, value);
        properties.put(other, otherValue);
        return Collections.unmodifiableSequencedMap(properties);
    }
}
