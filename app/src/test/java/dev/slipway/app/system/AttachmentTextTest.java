package dev.slipway.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.EventLoop;
import dev.slipway.app.dialogue.Keyboard;
import dev.slipway.app.dialogue.PlainTeletype;
import dev.slipway.app.fake.FakeSeconds;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.inventory.Link;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AttachmentTextTest {
    private static final Link ETH0 = new Link("eth0", "02:00:00:00:00:01", true, 1000, List.of());
    private static final Link ETH1 = new Link("eth1", "02:00:00:00:00:02", true, 1000, List.of());

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final NetworkForm network = new NetworkForm(messages, () -> {});
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void twoLinksOfWhichTheFirstIsUsed() {
        network.seen(List.of(ETH0, ETH1));
    }

    @Test
    void takesALinkIntoABondAndAnotherOut() throws Exception {
        network.addBond();

        assertThat(changed("2", "1", "2", ""))
                .isEqualTo(new Bond(BondMode.LACP, List.of("mac:02:00:00:00:00:01")));
        assertThat(said.toString()).contains("out   eth0", "in    eth1");
    }

    @Test
    void asksForTheNumberOfAVlanUntilItIsOne() throws Exception {
        network.addVlan();
        network.add();
        var vlan = network.interfaces().get(1);

        assertThat(changed(vlan, "4095", "7", "2")).isEqualTo(new Vlan(7, "net1"));
        assertThat(said.toString()).contains("“4095” is not the number of a VLAN");
    }

    private Attachment changed(String... typed) throws Exception {
        return changed(network.interfaces().getLast(), typed);
    }

    private Attachment changed(InterfaceForm form, String... typed) throws Exception {
        var dialogue = dialogue(String.join("\n", typed) + "\n");
        new AttachmentText(form, network, dialogue, new LinkWords(messages)).change();
        return form.configuration().attachment();
    }

    private Dialogue dialogue(String typed) {
        var out = new PrintWriter(said, true);
        var keys = Keyboard.of(new BufferedReader(new StringReader(typed)), out);
        var teletype = new PlainTeletype(keys, out);
        return new Dialogue(teletype, new EventLoop(), new FakeSeconds(), messages, UTF_8);
    }
}
