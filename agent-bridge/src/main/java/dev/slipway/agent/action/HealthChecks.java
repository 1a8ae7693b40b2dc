package dev.slipway.agent.action;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Mount;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Is the guest well?
record HealthChecks(Readings readings, FailedServices services) {
    private static final int WARNING = 30;
    private static final int CRITICAL = 10;

    Outcome one(String name, Run run) throws RefusedException, InterruptedException {
        return switch (name) {
            case "disk_space" -> diskSpace(WARNING, CRITICAL);
            case "memory" -> Outcome.of(memory());
            case FailedServices.CHECK -> Outcome.of(failedServices(run));
            default -> throw new RefusedException(Code.NOT_FOUND, name);
        };
    }

    Outcome all(Run run) throws InterruptedException {
        var all = new ArrayList<Json>();
        all.add(disks());
        all.add(memory());
        all.add(failedServices(run));
        return Outcome.of(Json.of(all));
    }

    /// @param warning and `critical`: percent free, below which it is said
    Outcome diskSpace(double warning, double critical) throws RefusedException {
        try {
            return Outcome.of(Json.of(disks(warning, critical)));
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Members disks() {
        try {
            var disks = disks(WARNING, CRITICAL);
            var worst = disks.stream().map(disk -> disk.values().get("status")).toList();
            var status =
                    List.of("critical", "warning").stream()
                            .filter(word -> worst.contains(Json.of(word)))
                            .findFirst();
            return check("disk_space", status.orElse("healthy"), "");
        } catch (IOException e) {
            return check("disk_space", "unknown", String.valueOf(e.getMessage()));
        }
    }

    private List<Members> disks(double warning, double critical) throws IOException {
        return readings.mounts().stream().map(mount -> disk(mount, warning, critical)).toList();
    }

    private static Members disk(Mount mount, double warning, double critical) {
        var said = Json.members().with("mount_point", mount.point());
        try {
            var store = Files.getFileStore(Path.of(mount.point()));
            var free = 100.0 * store.getUsableSpace() / Math.max(1, store.getTotalSpace());
            said.with("free_percent", free).with("status", status(free, warning, critical));
        } catch (IOException _) {
            said.with("status", "unknown");
        }
        return said.done();
    }

    private Members memory() {
        try {
            var memory = readings.memory();
            var free = 100.0 * memory.available() / memory.total();
            return check("memory", status(free, WARNING, CRITICAL), memory.available() + " KiB");
        } catch (IOException e) {
            return check("memory", "unknown", String.valueOf(e.getMessage()));
        }
    }

    private Members failedServices(Run run) throws InterruptedException {
        try {
            var failed = services.failed(run);
            return check(
                    FailedServices.CHECK,
                    failed.isEmpty() ? "healthy" : "warning",
                    String.join(" ", failed));
        } catch (RefusedException e) {
            return check(FailedServices.CHECK, "unknown", e.refusal().words());
        }
    }

    private static String status(double free, double warning, double critical) {
        if (free < critical) {
            return "critical";
        }
        return free < warning ? "warning" : "healthy";
    }

    private static Members check(String name, String status, String detail) {
        return Json.members()
                .with("name", name)
                .with("status", status)
                .with("detail", detail)
                .done();
    }
}
