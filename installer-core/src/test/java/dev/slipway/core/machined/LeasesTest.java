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
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {
    private static final String CODE = "7KQ0-1MZX";
    private static final Caller ANNA = new Caller("anna's key", "", "192.0.2.1");
    private static final Caller BERT = new Caller("bert's key", "", "192.0.2.2");

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
        guessFiveTimes(BERT);
        fails(() -> leases.claim(CODE, BERT, "bert", false), new ClaimBlocked("m", 30));
        clock.pass(Duration.ofSeconds(30));

        assertThat(leases.claim(CODE, BERT, "bert", false).holder()).isEqualTo("bert");
    }

    @Test
    void listensToOthersWhileANeighbourGuesses() throws InstallException {
        guessFiveTimes(BERT);

        assertThat(leases.claim(CODE, ANNA, "anna", false).holder()).isEqualTo("anna");
    }

    /// Making another key costs nothing.
    @Test
    void doesNotListenToOneWhoGuessesOnWithAnotherKey() throws InstallException {
        guessFiveTimes(BERT);
        var again = new Caller("bert's other key", "", BERT.peer());

        fails(() -> leases.claim(CODE, again, "bert", false), new ClaimBlocked("m", 30));
    }

    @Test
    void listensLessAndLessToOneWhoGuessesOn() throws InstallException {
        for (var seconds : List.of(30, 60, 120, 240, 480, 480)) {
            guessFiveTimes(BERT);
            fails(() -> leases.claim(CODE, BERT, "b", false), new ClaimBlocked("m", seconds));
            clock.pass(Duration.ofSeconds(seconds));
        }
    }

    /// From as many addresses as he likes: the first thousand at once, then fifty a second.
    @Test
    void listensToNoMoreGuessesInAllThanMakeGuessingHopeless() throws InstallException {
        for (var n = 0; n < 1_000; n++) {
            guess(n);
        }
        fails(() -> leases.claim(CODE, ANNA, "anna", false), new ClaimBlocked("m", 1));
        clock.pass(Duration.ofSeconds(1));

        assertThat(leases.claim(CODE, ANNA, "anna", false).holder()).isEqualTo("anna");
        for (var n = 0; n < 50; n++) {
            guess(n);
        }
        fails(() -> leases.claim(CODE, ANNA, "anna", false), new ClaimBlocked("m", 1));
    }

    @Test
    void takesThoseOfOneNetworkForOneWhereAddressesAreFree() throws Exception {
        var one = new InetSocketAddress("2001:db8::1", 1);
        var other = new InetSocketAddress("2001:db8::ffff:2", 2);

        assertThat(Caller.peer(one)).isEqualTo(Caller.peer(other));
        assertThat(Caller.peer(one))
                .isNotEqualTo(Caller.peer(new InetSocketAddress("2001:db8:0:1::1", 1)));
        assertThat(Caller.peer(new InetSocketAddress("192.0.2.1", 1)))
                .isNotEqualTo(Caller.peer(new InetSocketAddress("192.0.2.2", 1)));
    }

    private void guessFiveTimes(Caller caller) {
        for (var tries = 0; tries < 5; tries++) {
            fails(() -> leases.claim("WRONG", caller, "x", false), new WrongClaimCode("m"));
        }
    }

    private void guess(int address) {
        var caller = new Caller("key", "", "address " + address);
        fails(() -> leases.claim("WRONG", caller, "x", false), new WrongClaimCode("m"));
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
        return new Caller(caller.fingerprint(), lease.token(), caller.peer());
    }

    private static void fails(ThrowingCallable call, Failure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InstallException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }
}
