package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Link;
import dev.slipway.agent.look.Link.Address;
import dev.slipway.agent.look.LinkTraffic;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Links, with what went over each since it is there.
record NetworkSection(Root root) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var links = new ArrayList<Json>();
        for (var traffic : LinkTraffic.read(root)) {
            links.add(link(traffic, gaps));
        }
        return Json.members().with("interfaces", Json.of(links)).done();
    }

    private static Json link(LinkTraffic traffic, Gaps gaps) throws IOException {
        var link = Link.named(traffic.name());
        if (link.isEmpty()) {
            gaps.add("system.network.interfaces.ip_addresses", Reason.ABSENT, traffic.name());
        }
        return Json.members()
                .with("name", traffic.name())
                .with("bytes_received", traffic.receivedBytes())
                .with("bytes_sent", traffic.sentBytes())
                .with("packets_received", traffic.receivedPackets())
                .with("packets_sent", traffic.sentPackets())
                .with("errors_in", traffic.receiveErrors())
                .with("errors_out", traffic.sendErrors())
                .with(
                        "ip_addresses",
                        Json.texts(link.map(NetworkSection::addresses).orElse(List.of())))
                .with("is_up", link.map(Link::up).orElse(false))
                .done();
    }

    private static List<String> addresses(Link link) {
        return link.addresses().stream().map(Address::text).toList();
    }
}
