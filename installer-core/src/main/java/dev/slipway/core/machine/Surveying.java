package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.NotSeen;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Looks at all of a machine, for a person who asks.
record Surveying(Platform platform) {
    HardwareSheet sheet() throws InstallException, InterruptedException {
        var inventory = platform.look();
        var fittings = platform.fittings();
        return new HardwareSheet(
                inventory,
                fittings.smbios(),
                ofEach(inventory.disks(), platform.probes()::health, Health.Unknown::new),
                ofEach(inventory.disks(), platform.probes()::fullness, _ -> Map.of()),
                fittings.links());
    }

    /// What is asked of a disk.
    private interface Question<T> {
        T of(Disk disk) throws InterruptedException;
    }

    /// All at once: a disk that does not answer keeps nobody waiting but for itself.
    private static <T> Map<String, T> ofEach(
            List<Disk> disks, Question<T> question, Function<NotSeen, T> otherwise)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(disks.stream().map(it -> asking(question, it)).toList());
            var answers = new HashMap<String, T>();
            for (var each = 0; each < disks.size(); each++) {
                answers.put(disks.get(each).id(), answer(asked.get(each), otherwise));
            }
            return answers;
        }
    }

    private static <T> Callable<T> asking(Question<T> question, Disk disk) {
        return () -> question.of(disk);
    }

    private static <T> T answer(Future<T> asked, Function<NotSeen, T> otherwise)
            throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            return otherwise.apply(new NoAnswer(String.valueOf(e.getCause())));
        }
    }
}
