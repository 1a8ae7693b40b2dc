package dev.slipway.app.machines;

import dev.slipway.app.text.Messages;
import dev.slipway.core.discovery.TestedAddress;
import dev.slipway.core.discovery.TestedAddress.Answer;
import dev.slipway.core.discovery.TestedInterface;
import dev.slipway.core.discovery.TestedInterface.Probe;
import java.util.List;

/// What a test of the network found, as people read it, and what to do about it.
record NetworkWords(Messages messages) {
    NetworkFact of(TestedInterface tested) {
        var state = messages.get(tested.up() ? "network.up" : "network.down");
        var has =
                tested.addresses().isEmpty()
                        ? messages.get("network.addressless")
                        : String.join(", ", tested.addresses());
        var can = messages.get(tested.multicast() ? "network.multicast" : "network.unicast");
        var said = messages.get("network.interface", state, has, can, probe(tested.probe()));
        return new NetworkFact(tested.name(), said, !stands(tested.probe()));
    }

    private String probe(Probe probe) {
        return switch (probe) {
            case Probe.Untried() -> messages.get("network.untried");
            case Probe.Unsent(var reason) -> messages.get("network.unsent", reason);
            case Probe.Unheard() -> messages.get("network.unheard");
            case Probe.Heard() -> messages.get("network.heard");
        };
    }

    /// Whether it stands in the way.
    private static boolean stands(Probe probe) {
        return switch (probe) {
            case Probe.Unsent _, Probe.Unheard _ -> true;
            case Probe.Untried _, Probe.Heard _ -> false;
        };
    }

    List<NetworkFact> of(TestedAddress tested) {
        return List.of(
                name(tested),
                fact("network.port", port(tested), tested.port()),
                fact("network.tls", tls(tested), tested.tls()));
    }

    private NetworkFact name(TestedAddress tested) {
        var title = messages.get("network.name");
        return tested.resolved().isEmpty()
                ? new NetworkFact(
                        title, messages.get("network.name.none", tested.address().host()), false)
                : new NetworkFact(title, String.join(", ", tested.resolved()), true);
    }

    private NetworkFact fact(String title, String said, Answer answer) {
        return new NetworkFact(messages.get(title), said, !(answer instanceof Answer.Refused));
    }

    private String port(TestedAddress tested) {
        var port = tested.address().port();
        return switch (tested.port()) {
            case Answer.Untried() -> messages.get("network.answer.untried");
            case Answer.Given() -> messages.get("network.port.answers", port);
            case Answer.Refused(var why) -> messages.get("network.port.silent", port, why);
        };
    }

    private String tls(TestedAddress tested) {
        return switch (tested.tls()) {
            case Answer.Untried() ->
                    messages.get(
                            tested.address().plain()
                                    ? "network.tls.plain"
                                    : "network.answer.untried");
            case Answer.Given() -> messages.get("network.tls.answers");
            case Answer.Refused(var why) -> messages.get("network.tls.silent", why);
        };
    }
}
