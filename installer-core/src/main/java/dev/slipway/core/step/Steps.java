package dev.slipway.core.step;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Procedure;
import dev.slipway.core.engine.Procedures;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.AdoptionStep;
import dev.slipway.core.plan.AdoptionStep.ActivateBootEnvironment;
import dev.slipway.core.plan.AdoptionStep.AddBootEntry;
import dev.slipway.core.plan.AdoptionStep.AddBootEnvironment;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.plan.AdoptionStep.CheckEsp;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEntry;
import dev.slipway.core.plan.AdoptionStep.RemoveBootEnvironment;
import dev.slipway.core.plan.DiskStep;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.DiskStep.FormatEsp;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.plan.DiskStep.MoveBackupTable;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.DiskStep.RestoreDisk;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.FileSystemStep;
import dev.slipway.core.plan.FileSystemStep.CreateArray;
import dev.slipway.core.plan.FileSystemStep.CreateSubvolumes;
import dev.slipway.core.plan.FileSystemStep.FinishFileSystems;
import dev.slipway.core.plan.FileSystemStep.FormatFileSystem;
import dev.slipway.core.plan.FileSystemStep.MountFileSystems;
import dev.slipway.core.plan.FileSystemStep.WriteFstab;
import dev.slipway.core.plan.ImageStep;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.ImageStep.VerifySignature;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.JournalStep;
import dev.slipway.core.plan.JournalStep.ForgetJournal;
import dev.slipway.core.plan.JournalStep.KeepJournal;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PoolStep;
import dev.slipway.core.plan.PoolStep.CreateBootEnvironment;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.CreateVolume;
import dev.slipway.core.plan.PoolStep.ExportPool;
import dev.slipway.core.plan.PoolStep.MountDatasets;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.plan.PoolStep.StoreKey;
import dev.slipway.core.plan.PoolStep.TakeSnapshot;
import dev.slipway.core.plan.Step;
import dev.slipway.core.plan.SystemStep;
import dev.slipway.core.plan.SystemStep.InstallBiosLoader;
import dev.slipway.core.plan.SystemStep.InstallBootLoader;
import dev.slipway.core.plan.SystemStep.WriteStorageConfiguration;
import dev.slipway.core.plan.SystemStep.WriteSystemConfiguration;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.step.boot.AddBootEntryStep;
import dev.slipway.core.step.boot.CheckEspStep;
import dev.slipway.core.step.boot.InstallBiosLoaderStep;
import dev.slipway.core.step.boot.InstallBootLoaderStep;
import dev.slipway.core.step.boot.RemoveBootEntryStep;
import dev.slipway.core.step.disk.ClearDiskStep;
import dev.slipway.core.step.disk.FormatEspStep;
import dev.slipway.core.step.disk.FormatSwapStep;
import dev.slipway.core.step.disk.MoveBackupTableStep;
import dev.slipway.core.step.disk.PartitionDiskStep;
import dev.slipway.core.step.disk.RestoreDiskStep;
import dev.slipway.core.step.disk.SaveDiskStep;
import dev.slipway.core.step.filesystem.CreateArrayStep;
import dev.slipway.core.step.filesystem.CreateSubvolumesStep;
import dev.slipway.core.step.filesystem.FinishFileSystemsStep;
import dev.slipway.core.step.filesystem.FormatFileSystemStep;
import dev.slipway.core.step.filesystem.MountFileSystemsStep;
import dev.slipway.core.step.filesystem.WriteFstabStep;
import dev.slipway.core.step.image.ImageUnpacking;
import dev.slipway.core.step.image.UnpackImageStep;
import dev.slipway.core.step.image.VerifySignatureStep;
import dev.slipway.core.step.image.WriteImageStep;
import dev.slipway.core.step.journal.ForgetJournalStep;
import dev.slipway.core.step.journal.KeepJournalStep;
import dev.slipway.core.step.pool.ActivateBootEnvironmentStep;
import dev.slipway.core.step.pool.AddBootEnvironmentStep;
import dev.slipway.core.step.pool.AdoptPoolStep;
import dev.slipway.core.step.pool.CreateBootEnvironmentStep;
import dev.slipway.core.step.pool.CreateDatasetStep;
import dev.slipway.core.step.pool.CreatePoolStep;
import dev.slipway.core.step.pool.CreateVolumeStep;
import dev.slipway.core.step.pool.ExportPoolStep;
import dev.slipway.core.step.pool.MountDatasetsStep;
import dev.slipway.core.step.pool.ReceiveBootEnvironmentStep;
import dev.slipway.core.step.pool.RemoveBootEnvironmentStep;
import dev.slipway.core.step.pool.StoreKeyStep;
import dev.slipway.core.step.pool.TakeSnapshotStep;
import dev.slipway.core.step.site.Holdings;
import dev.slipway.core.step.site.Leftovers;
import dev.slipway.core.step.site.Site;
import java.util.List;

/// Which class does which step.
public final class Steps implements Procedures {
    private final Platform platform;
    private final ImageUnpacking unpacking;
    private final SystemWriting writing;

    private final Secrets secrets;

    public Steps(Platform platform, ImageUnpacking unpacking, SystemWriting writing) {
        this(platform, unpacking, writing, Secrets.NONE);
    }

    private Steps(
            Platform platform, ImageUnpacking unpacking, SystemWriting writing, Secrets secrets) {
        this.platform = platform;
        this.unpacking = unpacking;
        this.writing = writing;
        this.secrets = secrets;
    }

    @Override
    public Procedures with(Secrets given) {
        return new Steps(platform, unpacking, writing, given);
    }

    @Override
    public Procedure of(Plan plan, Records records) {
        var site = new Site(platform, plan, records, new Holdings(), secrets);
        var steps = plan.steps().stream().map(step -> able(step, site)).toList();
        return new OnSite(steps, site);
    }

    private InstallStep able(Step step, Site site) {
        return switch (step) {
            case ImageStep image -> able(image, site);
            case DiskStep disk -> able(disk, site);
            case PoolStep pool -> able(pool, site);
            case AdoptionStep adoption -> able(adoption, site);
            case FileSystemStep files -> able(files, site);
            case SystemStep system -> able(system, site);
            case JournalStep journal -> able(journal, site);
        };
    }

    private InstallStep able(ImageStep step, Site site) {
        return switch (step) {
            case VerifySignature verify -> new VerifySignatureStep(verify, unpacking);
            case UnpackImage unpack -> flushed(new UnpackImageStep(unpack, site, unpacking), site);
            case WriteImage write -> new WriteImageStep(write, site, unpacking);
        };
    }

    private static InstallStep able(DiskStep step, Site site) {
        return switch (step) {
            case SaveDisk save -> new SaveDiskStep(save, site);
            case ClearDisk clear -> new ClearDiskStep(clear, site);
            case PartitionDisk partition -> new PartitionDiskStep(partition, site);
            case FormatEsp format -> new FormatEspStep(format, site);
            case FormatSwap format -> new FormatSwapStep(format, site);
            case MoveBackupTable move -> new MoveBackupTableStep(move, site);
            case RestoreDisk restore -> new RestoreDiskStep(restore, site);
        };
    }

    private InstallStep able(PoolStep step, Site site) {
        return switch (step) {
            case CreatePool create -> new CreatePoolStep(create, site);
            case CreateDataset create -> new CreateDatasetStep(create, site);
            case CreateVolume create -> new CreateVolumeStep(create, site);
            case MountDatasets mount -> new MountDatasetsStep(mount, site);
            case StoreKey store -> flushed(new StoreKeyStep(store, site), site);
            case CreateBootEnvironment create -> new CreateBootEnvironmentStep(create, site);
            case ReceiveBootEnvironment receive ->
                    new ReceiveBootEnvironmentStep(receive, site, unpacking);
            case TakeSnapshot take -> new TakeSnapshotStep(take, site);
            case ExportPool export -> new ExportPoolStep(export, site);
        };
    }

    private static InstallStep able(AdoptionStep step, Site site) {
        return switch (step) {
            case AdoptPool adopt -> new AdoptPoolStep(adopt, site);
            case CheckEsp check -> new CheckEspStep(check, site);
            case AddBootEnvironment add -> new AddBootEnvironmentStep(add, site);
            case AddBootEntry add -> new AddBootEntryStep(add, site);
            case ActivateBootEnvironment activate ->
                    new ActivateBootEnvironmentStep(activate, site);
            case RemoveBootEntry remove -> new RemoveBootEntryStep(remove, site);
            case RemoveBootEnvironment remove -> new RemoveBootEnvironmentStep(remove, site);
        };
    }

    private static InstallStep able(FileSystemStep step, Site site) {
        return switch (step) {
            case CreateArray create -> new CreateArrayStep(create, site);
            case FormatFileSystem format -> new FormatFileSystemStep(format, site);
            case CreateSubvolumes create -> new CreateSubvolumesStep(create, site);
            case MountFileSystems mount -> new MountFileSystemsStep(mount, site);
            case WriteFstab write -> flushed(new WriteFstabStep(write, site), site);
            case FinishFileSystems finish -> new FinishFileSystemsStep(finish, site);
        };
    }

    private InstallStep able(SystemStep step, Site site) {
        return switch (step) {
            case WriteStorageConfiguration write ->
                    flushed(new WriteStorageConfigurationStep(write, site), site);
            case WriteSystemConfiguration write ->
                    flushed(new WriteSystemConfigurationStep(write, site, writing), site);
            case InstallBootLoader install -> new InstallBootLoaderStep(install, site);
            case InstallBiosLoader install ->
                    flushed(new InstallBiosLoaderStep(install, site), site);
        };
    }

    private static InstallStep able(JournalStep step, Site site) {
        return switch (step) {
            case KeepJournal keep -> new KeepJournalStep(keep, site);
            case ForgetJournal forget -> new ForgetJournalStep(forget, site);
        };
    }

    private static InstallStep flushed(InstallStep step, Site site) {
        return new FlushedStep(step, site);
    }

    private record OnSite(List<InstallStep> steps, Site site) implements Procedure {
        @Override
        public void tidy(Plan installed) throws InstallException, InterruptedException {
            new Leftovers(site.platform(), installed).release();
        }

        @Override
        public List<InstallException> cleanUp() throws InterruptedException {
            return site.holdings().release(site.platform().commands());
        }
    }
}
