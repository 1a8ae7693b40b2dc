package dev.slipway.core.machine;

import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Undertakings;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// A machine whose installations do what the test says. A configuration of `bad` is not KDL, one of
/// `no image` names no image, that of one of `being read` is read for ever, one of `doubtful` has a problem, and
/// one of `endless` is planned until somebody interrupts it.
public final class FakeMachineSide implements MachineSide {
    public static final String HASH = "ab".repeat(32);

    public static final Disk DISK =
            new Disk(
                    "wwn-1",
                    "/dev/disk/by-id/virtio-SLIP0001",
                    "/dev/vda",
                    "ACME",
                    "Turntable",
                    "SLIP0001",
                    Optional.of("0x5000"),
                    8_000_000_000L,
                    512,
                    4096,
                    false,
                    false,
                    Optional.of("bay 1"),
                    List.of(
                            new Content("disk", "gpt", "", "", 8_000_000_000L, ""),
                            new Content("1", "ext4", "old", "u-1", 4_000_000_000L, "")),
                    Optional.of(new Use.Mounted("/mnt")));

    public static final Inventory INVENTORY =
            new Inventory(
                    new Hardware("ACME", "Roadrunner", "S-1", ""),
                    Firmware.EFI,
                    new Processor("Fast One", "amd64", 2),
                    4L << 30,
                    List.of(DISK),
                    List.of(new Link("eth0", "52:54:00:00:00:01", true, 1000, List.of())));

    public static final HardwareSheet SHEET =
            new HardwareSheet(
                    INVENTORY,
                    Smbios.unread(Bios.UNKNOWN, Board.UNKNOWN, new NoAnswer("nothing")),
                    Map.of(DISK.id(), new Health.Ageing("2 sectors")),
                    Map.of(DISK.id(), Map.of("1", new Fullness.Used(7))),
                    List.of(new LinkHardware("eth0", "igb", "up", "full")));

    public static final ResolvedImage IMAGE =
            new ResolvedImage(
                    "oci://r/i:1",
                    "sha256:" + HASH,
                    "linux/amd64",
                    List.of(new Layer("sha256:l", "sha256:d", "tar+gzip", 1_000_000)),
                    "");

    /// What was asked of it, in order: for tests to wait for.
    public final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    /// Whether what runs ends when it is asked to.
    public volatile boolean stops = true;

    /// What the latest installation was given.
    public volatile Secrets given = Secrets.NONE;

    private final String id;
    private final Installations installations;

    public FakeMachineSide(String id, Path state) throws InstallException {
        this.id = id;
        this.installations = Installations.in(state, InstantSource.system());
    }

    /// As the engine would.
    public void say(InstallEvent event) {
        try {
            installations.latest().orElseThrow().say(event);
        } catch (InstallException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Inventory inventory() {
        return INVENTORY;
    }

    @Override
    public HardwareSheet sheet() {
        return SHEET;
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp) {
        return IMAGE;
    }

    /// Offers as images what it was asked, and says that it verified the key it was told.
    @Override
    public ImageBrowsing browsing() {
        return new ImageBrowsing() {
            @Override
            public ImageOffer offer(ImagePlace place, boolean plainHttp, String after) {
                return new ImageOffer(List.of(place.text(), "" + plainHttp, after), "more");
            }

            @Override
            public InspectedImage inspect(ImageConfiguration named, ResolvedImage image) {
                var key = named.signatureKey().orElse("");
                return new InspectedImage(
                        List.of(image.reference(), image.digest(), image.named()),
                        new Signature.Verified(key));
            }
        };
    }

    @Override
    public Verdict check(String kdl, Optional<Instant> asker) {
        return new Verdict(problems(kdl), List.of());
    }

    private static List<Problem> problems(String kdl) {
        return kdl.equals("doubtful")
                ? List.of(
                        new Problem(
                                Severity.ERROR,
                                "disk-too-small",
                                "pool[0].vdev[0].disks[0]",
                                1,
                                2,
                                "SLIP0001",
                                "It is too small.",
                                "Take another."))
                : List.of();
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        switch (kdl.strip().replace("pool \"", "bad")) {
            case "bad" -> throw new InstallException(new BadKdl("configuration", 1, 4, "no value"));
            case "no image" -> throw new InstallException(new ImageNotFound("oci://r/i:2"));
            case "being read" -> {
                asked.add("plan");
                throw new InstallException(new FileBeingRead("/image", 1, 2));
            }
            case "endless" -> {
                asked.add("plan");
                new CountDownLatch(1).await();
            }
            default -> {}
        }
        return new PlannedInstallation(
                id,
                HASH,
                true,
                IMAGE,
                List.of(new Erasure(DISK, "rpool mirror-0")),
                List.of(new PlannedStep("clear-disk SLIP0001", List.of("wipefs --all /dev/x"))));
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets) throws InstallException {
        if (latest().filter(report -> report.end().isEmpty()).isPresent()) {
            throw new InstallException(new Busy(id, latest().orElseThrow().installation()));
        }
        if (!planHash.equals(HASH)) {
            throw new InstallException(new UnknownPlan(planHash, HASH));
        }
        var story = installations.begin(Undertakings.installing());
        story.say(new Planned(HASH, List.of("clear-disk SLIP0001"), true));
        given = secrets;
        asked.add("install");
        return story.installation();
    }

    @Override
    public PlannedInstallation resumption() throws InstallException {
        throw new InstallException(new NothingUnfinished(id()));
    }

    @Override
    public String resume(String planHash, Secrets secrets) throws InstallException {
        throw new InstallException(new NothingUnfinished(id()));
    }

    @Override
    public PlannedInstallation reversal() throws InstallException {
        throw new InstallException(new NothingUnfinished(id()));
    }

    @Override
    public String rollBack(String planHash) throws InstallException {
        throw new InstallException(new NothingUnfinished(id()));
    }

    @Override
    public Optional<InstallationReport> latest() {
        return installations.latest().map(story -> story.report());
    }

    @Override
    public ClaimedMachine.Story story(String installation, long fromSequence)
            throws InstallException {
        var story =
                installation.isEmpty() ? installations.latest() : installations.find(installation);
        if (story.isEmpty()) {
            throw new InstallException(new UnknownInstallation(installation));
        }
        return FollowedStory.of(story.get(), fromSequence);
    }

    @Override
    public void cancel() {
        asked.add("cancel");
        if (latest().filter(report -> report.end().isEmpty()).isPresent()) {
            say(new Cancelled("", List.of()));
        }
    }

    @Override
    public boolean eject() {
        asked.add("eject");
        return true;
    }

    @Override
    public void reboot() {
        asked.add("reboot");
    }

    @Override
    public boolean stop(Duration grace) throws InterruptedException {
        cancel();
        asked.add("stop");
        if (Thread.interrupted()) {
            throw new InterruptedException("while it waits for the end");
        }
        return stops;
    }
}
