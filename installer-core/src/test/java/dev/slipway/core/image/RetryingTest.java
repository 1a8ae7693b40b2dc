package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.image.source.Notice.AskedAgain;
import dev.slipway.core.image.source.Notice.Resumed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A registry that fails for a while, or for good.
class RetryingTest extends Pulling {
    private static final String BUSY = "503 Service Unavailable";

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void waitsOutARegistryThatIsBusyForAWhile(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.status(BUSY).times(5, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(heard.notices(AskedAgain.class))
                .first()
                .satisfies(
                        it -> {
                            assertThat(it.delay().whom()).isEqualTo(registry.authority());
                            assertThat(it.delay().reason()).isInstanceOf(RegistryAnswered.class);
                        });
    }

    @Test
    void pausesLongerAndLongerButNeverLongerThanItMay() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.status(BUSY));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        RegistryAnswered.class, it -> assertThat(it.status()).isEqualTo(503));
        var patience = time.patience();
        assertThat(time.pauses()).hasSize(patience.rounds() - 1);
        for (var i = 0; i < time.pauses().size(); i++) {
            assertThat(time.pauses().get(i)).isLessThanOrEqualTo(patience.ceiling(i + 1));
        }
        assertThat(registry.askedForLayers()).hasSize(patience.rounds());
    }

    @Test
    void comesBackWhenTheRegistryAskedItTo() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status("429 Too Many Requests", "Retry-After: 77")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(77));
    }

    @Test
    void countsADateByTheClockOfTheRegistry() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status(
                                BUSY,
                                "Date: Wed, 01 Jan 2020 10:00:00 GMT",
                                "Retry-After: Wed, 01 Jan 2020 10:01:10 GMT")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(70));
    }

    @Test
    void doesNotWaitForTomorrow() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status("429 Too Many Requests", "Retry-After: 86400")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(time.patience().longestAsked());
    }

    @Test
    void asksOnceOnlyWhereTheAnswerWillStayTheSame() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.status("403 Forbidden"));

        assertThat(failure()).isInstanceOf(RegistryUnauthorized.class);
        assertThat(registry.askedForLayers()).hasSize(1);
        registry.layers(Behaviour.status("404 Not Found"));
        assertThat(failure()).isInstanceOf(RegistryAnswered.class);
        assertThat(registry.askedForLayers()).hasSize(2);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void goesOnAfterAStall(int bytes) throws Exception {
        holding(bytes);
        time.impatient();
        registry.layers(Behaviour.stallAfter(1000, over).times(1, Behaviour.honest()));

        unpack();
        assertThat(heard.notices(Resumed.class)).isNotEmpty();
    }

    @Test
    void doesNotWaitForWhatOnlyDrips() throws Exception {
        holding(SMALL);
        time.impatient();
        registry.layers(Behaviour.drip(over).times(1, Behaviour.honest()));

        unpack();
        assertThat(heard.notices(Resumed.class)).isNotEmpty();
    }

    @Test
    void endsWithHeadersThatDoNot() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.endlessHeaders());

        assertThat(failure()).isInstanceOf(RegistryUnreachable.class);
    }

    @Test
    void findsARegistryThatComesUpAgain() throws Exception {
        holding(SMALL);
        var resolved = resolve();
        var port = Integer.parseInt(registry.authority().split(":")[1]);
        registry.close();
        time.meanwhile(() -> comeUp(port));

        unpack(resolved, List.of());
        assertThat(time.pauses()).hasSize(1);
    }

    private void comeUp(int port) {
        try {
            registry = new MisbehavingRegistry(image.layout(), port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
