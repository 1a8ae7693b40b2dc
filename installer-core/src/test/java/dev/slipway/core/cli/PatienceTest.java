package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final InstallException away = new InstallException(new ConnectionRefused("h:1"));

    private final List<Long> pauses = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final Patience patience = new Patience(this::pause);
    private int tries;

    private void pause(Duration pause, Duration rest) {
        pauses.add(pause.toSeconds());
        left.add(rest.toSeconds());
    }

    @Test
    void waitsForAMachineThatCannotBeReached() throws Exception {
        assertThat(patience.with(() -> reachedAfter(3))).isEqualTo("machine");

        assertThat(pauses).containsExactly(1L, 2L);
    }

    @Test
    void givesUpAfterTheTimeThatItSaidAtFirst() {
        assertThatThrownBy(() -> patience.with(() -> reachedAfter(100))).isSameAs(away);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
        assertThat(left.getFirst()).isEqualTo(pauses.stream().mapToLong(each -> each).sum());
        assertThat(left).containsExactly(63L, 62L, 60L, 56L, 48L, 32L);
    }

    @Test
    void beginsAnewWhenTheMachineWasHeardOf() throws Exception {
        patience.with(() -> reachedAfter(5));
        patience.renew();
        tries = 0;
        patience.with(() -> reachedAfter(2));

        assertThat(pauses).endsWith(8L, 1L);
    }

    @Test
    void doesNotWaitForWhatDoesNotPass() {
        var refused = new InstallException(new NotClaimed("m-1"));

        assertThatThrownBy(() -> patience.with(() -> thrown(refused))).isSameAs(refused);
        assertThat(pauses).isEmpty();
    }

    private String reachedAfter(int times) throws InstallException {
        tries++;
        return tries < times ? thrown(away) : "machine";
    }

    private static String thrown(InstallException failure) throws InstallException {
        throw failure;
    }
}
