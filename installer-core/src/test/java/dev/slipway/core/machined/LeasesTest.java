package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.ClaimBlocked;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {
    private static final String CODE = "7KQ0-1MZX";
    private static final Caller ANNA = new Caller("anna's key", "");
    private static final Caller BERT = new Caller("bert's key", "");

    @TempDir private Path directory;
    private final StoppedClock clock = new StoppedClock();
    private Leases leases;

    @BeforeEach
    void listen() throws InstallException {
        leases = started();
    }

    @Test
    void hasOneHolderAtATime() throws InstallException {
        leases.claim(CODE, ANNA, "anna", false);

        fails(() -> leases.claim(CODE, BERT, "bert", false), new AlreadyClaimed("m", "anna", 300));
    }

    @Test
    void isFreeAgainWhenTheLeaseLapses() throws InstallException {
        var lapsed = leases.claim(CODE, ANNA, "anna", false);
        clock.pass(Duration.ofMinutes(5));

        leases.claim(CODE, BERT, "bert", false);

        fails(() -> leases.renew(with(ANNA, lapsed)), new LeaseLapsed("m"));
    }

    @Test
    void livesForAsLongAsItsHolderRenewsIt() throws InstallException {
        var lease = leases.claim(CODE, ANNA, "anna", false);
        for (var minutes = 0; minutes < 20; minutes += 4) {
            clock.pass(Duration.ofMinutes(4));
            leases.renew(with(ANNA, lease));
        }

        assertThat(leases.current()).isPresent();
    }

    @Test
    void fencesOffTheHolderFromWhomItWasTakenOver() throws InstallException {
        var old = leases.claim(CODE, ANNA, "anna", false);
        var taken = leases.claim(CODE, BERT, "bert", true);

        assertThat(taken.fence()).isGreaterThan(old.fence());
        fails(() -> leases.renew(with(ANNA, old)), new LeaseLapsed("m"));
        assertThat(leases.renew(with(BERT, taken)).holder()).isEqualTo("bert");
    }

    @Test
    void isNoGoodWithAnotherKeyThanTheOneThatClaimed() throws InstallException {
        var stolen = leases.claim(CODE, ANNA, "anna", false);

        fails(() -> leases.renew(with(BERT, stolen)), new LeaseLapsed("m"));
    }

    @Test
    void isNeededForEveryCall() {
        fails(() -> leases.renew(ANNA), new NotClaimed("m"));
    }

    @Test
    void isGoneWhenItIsReleased() throws InstallException {
        var lease = leases.claim(CODE, ANNA, "anna", false);
        leases.release(with(ANNA, lease));

        assertThat(leases.current()).isEmpty();
        fails(() -> leases.renew(with(ANNA, lease)), new LeaseLapsed("m"));
    }

    @Test
    void countsFencesOnOverRestarts() throws InstallException {
        var before = leases.claim(CODE, ANNA, "anna", false);

        assertThat(started().claim(CODE, ANNA, "anna", false).fence())
                .isEqualTo(before.fence() + 1);
    }

    @Test
    void readsTheCodeAsPeopleTypeIt() throws InstallException {
        assertThat(leases.claim(" 7kqoimzx ", ANNA, "anna", false).holder()).isEqualTo("anna");
    }

    @Test
    void takesNoCodeForAWhileAfterFiveWrongOnes() throws InstallException {
        for (var tries = 0; tries < 5; tries++) {
            fails(() -> leases.claim("WRONG", BERT, "bert", false), new WrongClaimCode("m"));
        }
        fails(() -> leases.claim(CODE, ANNA, "anna", false), new ClaimBlocked("m", 30));
        clock.pass(Duration.ofSeconds(30));

        assertThat(leases.claim(CODE, ANNA, "anna", false).holder()).isEqualTo("anna");
    }

    @Test
    void doesNotTellStrangersThatItIsClaimed() throws InstallException {
        leases.claim(CODE, ANNA, "anna", false);

        fails(() -> leases.claim("WRONG", BERT, "bert", true), new WrongClaimCode("m"));
    }

    private Leases started() throws InstallException {
        var guard = new ClaimGuard("m", new ClaimCode(CODE), clock);
        var state = StateDirectory.open(directory);
        return new Leases("m", guard, state, Duration.ofMinutes(5), clock);
    }

    private static Caller with(Caller caller, Leases.Held lease) {
        return new Caller(caller.fingerprint(), lease.token());
    }

    private static void fails(ThrowingCallable call, Failure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InstallException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }
}
