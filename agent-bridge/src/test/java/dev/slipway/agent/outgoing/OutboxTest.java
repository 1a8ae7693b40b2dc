package dev.slipway.agent.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboxTest {
    private final Outbox outbox = new Outbox(40);

    @Test
    void keepsTheOrderInWhichThingsWereSaid() throws InterruptedException {
        outbox.put(message("a"));
        outbox.tell("metrics", message("b"));
        outbox.put(message("c"));

        assertThat(taken()).isEqualTo("a");
        assertThat(taken()).isEqualTo("b");
        assertThat(taken()).isEqualTo("c");
    }

    @Test
    void keepsOnlyTheNewestOfWhatTheGuestSaysByItself() throws InterruptedException {
        for (var i = 0; i < 10_000; i++) {
            outbox.tell("metrics", message("m" + i));
        }
        outbox.put(message("a"));

        assertThat(taken()).isEqualTo("m9999");
        assertThat(taken()).isEqualTo("a");
    }

    @Test
    void letsWhoHasAnAnswerWaitUntilThereIsRoom() throws InterruptedException {
        outbox.put(message("first of twenty"));
        outbox.put(message("2"));
        var began = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var answering =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    began.countDown();
                                    put("third of twenty");
                                    ended.countDown();
                                });
        began.await();
        while (answering.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(ended.getCount()).as("it waits").isOne();

        assertThat(taken()).isEqualTo("first of twenty");
        ended.await();
        assertThat(taken()).isEqualTo("2");
        assertThat(taken()).isEqualTo("third of twenty");
    }

    @Test
    void takesALineThatIsLongerThanAllTheRoomByItself() throws InterruptedException {
        outbox.put(message("x".repeat(100)));

        assertThat(taken()).hasSize(100);
    }

    @Test
    void holdsBackAllButWhatIsUrgentUntilItIsOpened() throws InterruptedException {
        outbox.open(false);
        outbox.put(message("secret"));
        outbox.urge(message("who are you"), Optional.empty());

        assertThat(taken()).isEqualTo("who are you");
        outbox.open(true);
        assertThat(taken()).isEqualTo("secret");
    }

    @Test
    void letsStreamsAndAllElseTakeTurns() throws InterruptedException {
        var lane = outbox.lane();
        for (var piece : List.of("s1", "s2", "s3")) {
            lane.put(message(piece));
        }
        outbox.put(message("a"));
        outbox.put(message("b"));

        assertThat(List.of(taken(), taken(), taken(), taken(), taken()))
                .containsExactly("a", "s1", "b", "s2", "s3");
    }

    @Test
    void dropsWhatStreamsOfAnEarlierConversationSay() throws InterruptedException {
        var earlier = outbox.lane();
        earlier.put(message("old"));
        var lane = outbox.lane();
        earlier.put(message("older"));
        lane.put(message("new"));
        outbox.put(message("a"));

        assertThat(List.of(taken(), taken())).containsExactly("a", "new");
    }

    private void put(String text) {
        try {
            outbox.put(message(text));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String taken() throws InterruptedException {
        return outbox.take().text().replaceAll("\\{\"a\":\"(.*)\"}", "$1");
    }

    private static Members message(String text) {
        return Json.members().with("a", text).done();
    }

    @Test
    void dropsWhatWaitsForWhoeverIsGoneAndKeepsWhatIsForEverybody() throws Exception {
        var narrow = new Outbox(40);
        narrow.put(Json.members().with("id", "x".repeat(30)).done());
        narrow.tell("metrics", Json.members().with("id", "news").done());

        narrow.forget();
        narrow.put(Json.members().with("id", "next").done());

        assertThat(narrow.take().text()).contains("news");
        assertThat(narrow.take().text()).contains("next");
    }

    @Test
    void dropsWhatStillWaitsForRoomWhenAnotherComes() throws Exception {
        var narrow = new Outbox(20);
        narrow.put("x".repeat(20));
        var of = narrow.conversation();
        var late = Thread.ofVirtual().start(() -> put(narrow, "for the one before", of));
        while (late.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        narrow.forget();
        late.join();
        put(narrow, "for the one before, later", of);
        narrow.put("for the next");

        assertThat(narrow.take().text()).isEqualTo("for the next");
    }

    private static void put(Outbox outbox, String text, int conversation) {
        try {
            outbox.put(text, conversation);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
