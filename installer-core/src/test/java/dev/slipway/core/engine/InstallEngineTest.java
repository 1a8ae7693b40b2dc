package dev.slipway.core.engine;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static dev.slipway.core.engine.FakeProcedure.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.slipway.core.AdoptedPools;
import dev.slipway.core.FakePlatform;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallEngineTest {
    private static final DiskWriteFailed BROKEN = new DiskWriteFailed("SLIP0001", "broken");

    private final FakePlatform platform = new FakePlatform(inventory(A, B));
    private static final Disk KEPT = AdoptedPools.member("SLIP0001", "host, exported");

    private final Told told = new Told();

    @Test
    void saysEveryStepAndThenThatItIsDone() {
        var end = run(new FakeProcedure(step("a"), step("b")));

        assertThat(end).isInstanceOf(Completed.class);
        assertThat(told.story())
                .containsExactly(
                        "planned",
                        "started a",
                        "finished a",
                        "started b",
                        "finished b",
                        "completed");
    }

    @Test
    void stopsAtTheFirstFailureAndSaysSoLast() {
        var procedure = new FakeProcedure(step("a"), failing("b"), step("c"));

        assertThat(run(procedure))
                .isEqualTo(new Failed("b", BROKEN, List.of("a was done", "b was done")));
        assertThat(told.story())
                .containsExactly("planned", "started a", "finished a", "started b", "failed");
        assertThat(procedure.cleanUps()).isEqualTo(1);
    }

    @Test
    void endsEvenWhenAStepHasABug() {
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                _ -> {
                                    throw new IllegalStateException("bug");
                                }));

        assertThat(run(procedure))
                .isEqualTo(new Failed("a", new Unexpected("a"), List.of("a was done")));
        assertThat(procedure.cleanUps()).isEqualTo(1);
        assertThat(told.endings()).hasSize(1);
    }

    @Test
    void endsEvenWhenTheMachineRunsOutOfMemory() {
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                _ -> {
                                    throw new OutOfMemoryError("not really");
                                }));

        assertThat(run(procedure)).isInstanceOf(Failed.class);
        assertThat(told.endings()).hasSize(1);
    }

    @Test
    void cancelsBetweenTwoSteps() {
        var procedure =
                new FakeProcedure(step("a", _ -> Thread.currentThread().interrupt()), step("b"));

        assertThat(run(procedure)).isEqualTo(new Cancelled("a", List.of("a was done")));
        assertThat(told.story()).containsExactly("planned", "started a", "finished a", "cancelled");
        assertThat(procedure.cleanUps()).isEqualTo(1);
    }

    @Test
    void cancelsAStepWhereItSaysItsProgress() {
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                context -> {
                                    Thread.currentThread().interrupt();
                                    context.progress(new Progress(1, 2, 1, 1));
                                }));

        assertThat(run(procedure)).isInstanceOf(Cancelled.class);
    }

    @Test
    void takesAFailureOfSomethingInterruptedForTheCancelling() {
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                _ -> {
                                    Thread.currentThread().interrupt();
                                    throw new InstallException(BROKEN);
                                }));

        assertThat(run(procedure)).isInstanceOf(Cancelled.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void takesAStepThatSaysItWasCancelledAtItsWord() {
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                _ -> {
                                    throw new InstallException(new ToolFailure.Cancelled());
                                }));

        assertThat(run(procedure)).isInstanceOf(Cancelled.class);
    }

    @Test
    void tellsWhatTheCleanUpCouldNotDoWithoutHidingTheFailure() {
        var left = new InstallException(new DiskInUse("rpool", "busy"));
        var procedure = new FakeProcedure(failing("a")).leaving(left);

        assertThat(run(procedure)).isInstanceOfSatisfying(Failed.class, this::isBroken);
        assertThat(told.events())
                .anySatisfy(
                        event ->
                                assertThat(event)
                                        .isInstanceOfSatisfying(
                                                Logged.class,
                                                line ->
                                                        assertThat(line.level())
                                                                .isEqualTo(Level.ERROR)));
    }

    @Test
    void doesNothingWhenADiskHasSomethingElseOnItNow() {
        var confirmed = confirmed(platform.look());
        platform.becomes(inventory(A, disk("SLIP0002", OLD_POOL)));

        assertRefused(confirmed, DiskChanged.class);
    }

    @Test
    void doesNothingWhenADiskIsGone() {
        var confirmed = confirmed(platform.look());
        platform.becomes(inventory(A));

        assertRefused(confirmed, DiskChanged.class);
    }

    @Test
    void doesNothingWhenADiskIsAnother() {
        var confirmed = confirmed(platform.look());
        platform.becomes(inventory(A, sized("SLIP0002", 9 * GIBIBYTE)));

        assertRefused(confirmed, DiskChanged.class);
    }

    @Test
    void doesNothingWhenADiskIsInUseNow() {
        var confirmed = confirmed(platform.look());
        platform.becomes(inventory(A, used("SLIP0002", new Mounted("/mnt"))));

        assertRefused(confirmed, DiskInUse.class);
    }

    @ParameterizedTest
    @MethodSource
    void doesNothingWhenADiskThatIsKeptIsNotAsItWas(Inventory now, Class<?> failure)
            throws InstallException {
        var other = AdoptedPools.member("SLIP0002", "host, exported");
        var adopting = AdoptedPools.adopting("rpool", AdoptedPools.GUID);
        var plan = Planner.plan(MACHINE, adopting, KDL, inventory(KEPT, other), IMAGE);
        platform.becomes(now);

        assertRefused(new Confirmed(plan, adopting, PlanHash.of(plan)), failure);
    }

    static Stream<Arguments> doesNothingWhenADiskThatIsKeptIsNotAsItWas() {
        return Stream.of(
                arguments(inventory(KEPT), DiskChanged.class),
                arguments(inventory(KEPT, disk("SLIP0002", OLD_POOL)), DiskChanged.class),
                arguments(inventory(KEPT, AdoptedPools.used("SLIP0002")), DiskInUse.class),
                arguments(
                        inventory(KEPT, AdoptedPools.member("SLIP0002", "another")),
                        UnknownPlan.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", "not a hash"})
    void doesNothingWhenAnotherPlanWasConfirmed(String hash) {
        var confirmed = confirmed(platform.look());

        assertRefused(
                new Confirmed(confirmed.plan(), confirmed.configuration(), hash),
                UnknownPlan.class);
    }

    @Test
    void startsNoStepThatItCannotWriteDownBefore() {
        var journalFull = new InstallException(new FileUnusable("journal", "no space"));
        var procedure = new FakeProcedure(step("a", _ -> told.refuse(journalFull)), failingIfRun());

        assertThat(run(procedure))
                .isEqualTo(new Failed("a", journalFull.failure(), List.of("a was done")));
    }

    @Test
    void dropsProgressThatComesTooOften() {
        run(
                new FakeProcedure(
                        step(
                                "a",
                                context -> {
                                    for (var i = 0; i < 10_000; i++) {
                                        context.progress(new Progress(i, 10_000, i, i));
                                    }
                                })));

        assertThat(told.events()).filteredOn(Progressed.class::isInstance).hasSizeBetween(1, 20);
    }

    @Test
    void reportsTheFactsThatStepsReadBack() {
        var end = run(new FakeProcedure(step("a", context -> context.fact("image", "sha256:ab"))));

        assertThat(end).isEqualTo(new Completed(List.of(new Fact("image", "sha256:ab"))));
    }

    private void isBroken(Failed failed) {
        assertThat(failed.failure()).isEqualTo(BROKEN);
    }

    private void assertRefused(Confirmed confirmed, Class<?> failure) {
        var end =
                new InstallEngine(platform, new FakeProcedure(failingIfRun()))
                        .run(new Installing(confirmed), Records.notYet(), told);

        assertThat(end)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.failure()).isInstanceOf(failure);
                            assertThat(failed.changed()).isEmpty();
                        });
        assertThat(told.story()).containsExactly("planned", "failed");
    }

    private Ended run(FakeProcedure procedure) {
        return new InstallEngine(platform, procedure)
                .run(new Installing(confirmed(platform.look())), Records.notYet(), told);
    }

    private static InstallStep failing(String id) {
        return step(
                id,
                _ -> {
                    throw new InstallException(BROKEN);
                });
    }

    private static InstallStep failingIfRun() {
        return step(
                "never",
                _ -> {
                    throw new AssertionError("was run");
                });
    }

    static Confirmed confirmed(Inventory inventory) {
        try {
            var plan = Planner.plan(MACHINE, mirror(), KDL, inventory, IMAGE);
            return new Confirmed(plan, mirror(), PlanHash.of(plan));
        } catch (InstallException e) {
            throw new AssertionError(e);
        }
    }
}
