package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.look.Link;
import dev.slipway.agent.look.Link.Address;
import dev.slipway.agent.look.LinkTraffic;
import dev.slipway.agent.look.MeasuredLink;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.outgoing.Outbox;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Address LOOPBACK = new Address("127.0.0.1", 8, false, false);
    private static final Address OF_THIS_LINK = new Address("fe80::1", 64, true, false);
    private static final Address LEASED = new Address("192.0.2.7", 24, false, true);

    private final Outbox outbox = new Outbox(1000);
    private final List<Duration> pauses = new ArrayList<>();
    private List<MeasuredLink> links = List.of();
    private int metrics;

    private final Presence presence =
            new Presence(() -> links, outbox, new GuestMessages("vm"), Clock.systemUTC());

    @Test
    void waitsForAnAddressWhereOneMayCome() throws Exception {
        links = List.of(loopback(), card(OF_THIS_LINK));
        awaitAddress(3);

        assertThat(pauses).containsOnly(Duration.ofSeconds(5)).hasSize(3);
        assertThat(metrics).isEqualTo(1);
        assertThat(said()).isEqualTo("connected");
    }

    @Test
    void saysThatItWaits() throws Exception {
        links = List.of(card());
        presence.awaitAddress(
                () -> {},
                _ -> {
                    assertThat(said()).isEqualTo("connected_pending_ips");
                    presence.say(); // a host that came meanwhile
                    assertThat(said()).isEqualTo("connected_pending_ips");
                    links = List.of(card(LEASED));
                });

        presence.say();
        assertThat(said()).isEqualTo("connected");
    }

    @Test
    void looksLessOftenAfterTwoMinutes() throws Exception {
        links = List.of(card());
        awaitAddress(26);

        assertThat(pauses.subList(0, 24)).containsOnly(Duration.ofSeconds(5));
        assertThat(pauses.subList(24, 26)).containsOnly(Duration.ofSeconds(30));
    }

    @Test
    void waitsForNothingWhereThereIsNoCard() throws Exception {
        links = List.of(loopback());
        awaitAddress(0);

        assertThat(pauses).isEmpty();
        assertThat(metrics).isZero();
    }

    @Test
    void waitsForNothingThatCannotBeRead() throws Exception {
        var blind =
                new Presence(
                        () -> {
                            throw new IOException("no /proc");
                        },
                        outbox,
                        new GuestMessages("vm"),
                        Clock.systemUTC());

        blind.awaitAddress(() -> metrics++, pauses::add);

        assertThat(pauses).isEmpty();
    }

    /// @param looks after which there is one
    private void awaitAddress(int looks) throws InterruptedException {
        presence.awaitAddress(
                () -> metrics++,
                pause -> {
                    pauses.add(pause);
                    if (pauses.size() == looks) {
                        links = List.of(loopback(), card(OF_THIS_LINK, LEASED));
                    }
                });
    }

    private String said() throws InterruptedException {
        return Guest.text(Guest.parsed(outbox.take().text()), "state");
    }

    private static MeasuredLink loopback() {
        return measured(
                new Link("lo", true, true, Optional.of("00:00:00:00:00:00"), List.of(LOOPBACK)));
    }

    private static MeasuredLink card(Address... addresses) {
        return measured(
                new Link(
                        "eth0", true, false, Optional.of("52:54:00:12:34:56"), List.of(addresses)));
    }

    private static MeasuredLink measured(Link link) {
        return new MeasuredLink(
                new LinkTraffic(link.name(), 0, 0, 0, 0, 0, 0, 0, 0), Optional.of(link));
    }
}
