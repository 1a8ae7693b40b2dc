package dev.slipway.app.kiosk;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineAddress.Wire;
import java.util.Arrays;
import java.util.Optional;

/// A place as KDL: `place machine="…" hostname="…" host="local" port="0" wire="LOCAL" page="3" installation="" draft="…"`.
final class KeptText {
    private static final String PLACE = "place";
    private static final String MACHINE = "machine";
    private static final String HOSTNAME = "hostname";
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final String WIRE = "wire";
    private static final String PAGE = "page";
    private static final String INSTALLATION = "installation";
    private static final String DRAFT = "draft";

    private KeptText() {}

    static KdlDocument of(KeptPlace place) {
        var machine = place.machine();
        return KdlDocument.of(
                KdlNode.named(PLACE)
                        .withProperty(MACHINE, machine.id())
                        .withProperty(HOSTNAME, machine.hostname())
                        .withProperty(HOST, machine.address().host())
                        .withProperty(PORT, String.valueOf(machine.address().port()))
                        .withProperty(WIRE, machine.address().wire().name())
                        .withProperty(PAGE, String.valueOf(place.page()))
                        .withProperty(INSTALLATION, place.installation())
                        .withProperty(DRAFT, place.kdl()));
    }

    /// Empty where it is none.
    static Optional<KeptPlace> read(KdlDocument document) {
        return document.first(PLACE).flatMap(KeptText::place);
    }

    private static Optional<KeptPlace> place(KdlNode node) {
        return wire(node)
                .map(wire -> new MachineAddress(node.propertyText(HOST), number(node, PORT), wire))
                .map(
                        at ->
                                new ChosenMachine(
                                        node.propertyText(MACHINE),
                                        node.propertyText(HOSTNAME),
                                        at,
                                        false))
                .map(
                        machine ->
                                new KeptPlace(
                                        machine,
                                        number(node, PAGE),
                                        node.propertyText(INSTALLATION),
                                        node.propertyText(DRAFT)));
    }

    private static Optional<Wire> wire(KdlNode node) {
        var name = node.propertyText(WIRE);
        return Arrays.stream(Wire.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static int number(KdlNode node, String key) {
        var text = node.propertyText(key);
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
