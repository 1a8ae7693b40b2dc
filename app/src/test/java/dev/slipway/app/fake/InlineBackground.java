package dev.slipway.app.fake;

import dev.slipway.app.work.Background;
import dev.slipway.app.work.Telling;
import dev.slipway.app.work.Work;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/// A plain call; or, when told to hold, a call that waits until it is let run.
public final class InlineBackground implements Background {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    public void hold() {
        holding = true;
    }

    /// Runs what is held now, but not what that begins.
    public void runHeld() {
        var now = new ArrayList<>(held);
        held.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public <T> Work follow(
            Telling<T> telling, Consumer<List<T>> told, Runnable ended, Consumer<Failure> failed) {
        Runnable work = () -> run(telling, told, ended, failed);
        if (!holding) {
            work.run();
            return Work.NONE;
        }
        held.add(work);
        return () -> held.remove(work);
    }

    private static <T> void run(
            Telling<T> telling, Consumer<List<T>> told, Runnable ended, Consumer<Failure> failed) {
        try {
            telling.tell(thing -> told.accept(List.of(thing)));
            ended.run();
        } catch (InstallException e) {
            failed.accept(e.failure());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
