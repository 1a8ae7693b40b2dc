package dev.slipway.core.step;

import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Procedure;
import dev.slipway.core.engine.Procedures;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.Step;
import dev.slipway.core.plan.Step.ActivateBootEnvironment;
import dev.slipway.core.plan.Step.AddBootEntry;
import dev.slipway.core.plan.Step.AddBootEnvironment;
import dev.slipway.core.plan.Step.AdoptPool;
import dev.slipway.core.plan.Step.CheckEsp;
import dev.slipway.core.plan.Step.ClearDisk;
import dev.slipway.core.plan.Step.CreateArray;
import dev.slipway.core.plan.Step.CreateBootEnvironment;
import dev.slipway.core.plan.Step.CreateDataset;
import dev.slipway.core.plan.Step.CreatePool;
import dev.slipway.core.plan.Step.CreateSubvolumes;
import dev.slipway.core.plan.Step.CreateVolume;
import dev.slipway.core.plan.Step.ExportPool;
import dev.slipway.core.plan.Step.FinishFileSystems;
import dev.slipway.core.plan.Step.ForgetJournal;
import dev.slipway.core.plan.Step.FormatEsp;
import dev.slipway.core.plan.Step.FormatFileSystem;
import dev.slipway.core.plan.Step.FormatSwap;
import dev.slipway.core.plan.Step.InstallBiosLoader;
import dev.slipway.core.plan.Step.InstallBootLoader;
import dev.slipway.core.plan.Step.KeepJournal;
import dev.slipway.core.plan.Step.MountDatasets;
import dev.slipway.core.plan.Step.MountFileSystems;
import dev.slipway.core.plan.Step.MoveBackupTable;
import dev.slipway.core.plan.Step.PartitionDisk;
import dev.slipway.core.plan.Step.ReceiveBootEnvironment;
import dev.slipway.core.plan.Step.RemoveBootEntry;
import dev.slipway.core.plan.Step.RemoveBootEnvironment;
import dev.slipway.core.plan.Step.RestoreDisk;
import dev.slipway.core.plan.Step.SaveDisk;
import dev.slipway.core.plan.Step.StoreKey;
import dev.slipway.core.plan.Step.TakeSnapshot;
import dev.slipway.core.plan.Step.UnpackImage;
import dev.slipway.core.plan.Step.VerifySignature;
import dev.slipway.core.plan.Step.WriteFstab;
import dev.slipway.core.plan.Step.WriteImage;
import dev.slipway.core.plan.Step.WriteStorageConfiguration;
import dev.slipway.core.plan.Step.WriteSystemConfiguration;
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
            case VerifySignature verify -> new VerifySignatureStep(verify, unpacking);
            case SaveDisk save -> new SaveDiskStep(save, site);
            case ClearDisk clear -> new ClearDiskStep(clear, site);
            case PartitionDisk partition -> new PartitionDiskStep(partition, site);
            case FormatEsp format -> new FormatEspStep(format, site);
            case FormatSwap format -> new FormatSwapStep(format, site);
            case CreatePool create -> new CreatePoolStep(create, site);
            case CreateDataset create -> new CreateDatasetStep(create, site);
            case CreateVolume create -> new CreateVolumeStep(create, site);
            case MountDatasets mount -> new MountDatasetsStep(mount, site);
            case StoreKey store -> flushed(new StoreKeyStep(store, site), site);
            case WriteStorageConfiguration write ->
                    flushed(new WriteStorageConfigurationStep(write, site), site);
            case CreateBootEnvironment create -> new CreateBootEnvironmentStep(create, site);
            case ReceiveBootEnvironment receive ->
                    new ReceiveBootEnvironmentStep(receive, site, unpacking);
            case CreateArray create -> new CreateArrayStep(create, site);
            case FormatFileSystem format -> new FormatFileSystemStep(format, site);
            case CreateSubvolumes create -> new CreateSubvolumesStep(create, site);
            case MountFileSystems mount -> new MountFileSystemsStep(mount, site);
            case WriteFstab write -> flushed(new WriteFstabStep(write, site), site);
            case FinishFileSystems finish -> new FinishFileSystemsStep(finish, site);
            case UnpackImage unpack -> flushed(new UnpackImageStep(unpack, site, unpacking), site);
            case WriteImage write -> new WriteImageStep(write, site, unpacking);
            case MoveBackupTable move -> new MoveBackupTableStep(move, site);
            case WriteSystemConfiguration write ->
                    flushed(new WriteSystemConfigurationStep(write, site, writing), site);
            case InstallBootLoader install -> new InstallBootLoaderStep(install, site);
            case KeepJournal keep -> new KeepJournalStep(keep, site);
            case ForgetJournal forget -> new ForgetJournalStep(forget, site);
            case RestoreDisk restore -> new RestoreDiskStep(restore, site);
            case InstallBiosLoader install ->
                    flushed(new InstallBiosLoaderStep(install, site), site);
            case AdoptPool adopt -> new AdoptPoolStep(adopt, site);
            case CheckEsp check -> new CheckEspStep(check, site);
            case AddBootEnvironment add -> new AddBootEnvironmentStep(add, site);
            case AddBootEntry add -> new AddBootEntryStep(add, site);
            case ActivateBootEnvironment activate ->
                    new ActivateBootEnvironmentStep(activate, site);
            case RemoveBootEntry remove -> new RemoveBootEntryStep(remove, site);
            case RemoveBootEnvironment remove -> new RemoveBootEnvironmentStep(remove, site);
            case TakeSnapshot take -> new TakeSnapshotStep(take, site);
            case ExportPool export -> new ExportPoolStep(export, site);
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
