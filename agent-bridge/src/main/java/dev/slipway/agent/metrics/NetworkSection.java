package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Link;
import dev.slipway.agent.look.Link.Address;
import dev.slipway.agent.look.LinkTraffic;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Links, with what went over each since it is there.
record NetworkSection(Readings readings) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var links = new ArrayList<Json>();
        for (var measured : readings.links()) {
            links.add(link(measured.traffic(), measured.link(), gaps));
        }
        return Json.members().with("interfaces", Json.of(links)).done();
    }

    private static Json link(LinkTraffic traffic, Optional<Link> link, Gaps gaps) {
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
