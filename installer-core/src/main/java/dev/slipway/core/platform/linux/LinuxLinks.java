package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The physical network links: those that have a device behind them.
final class LinuxLinks {
    private static final Command ADDRESSES = Command.of("ip", "-json", "address", "show");

    private final Roots roots;
    private final Commands commands;

    LinuxLinks(Roots roots, Commands commands) {
        this.roots = roots;
        this.commands = commands;
    }

    List<Link> look() throws InstallException, InterruptedException {
        var addresses = addresses();
        var links = new ArrayList<Link>();
        for (var link : Roots.children(roots.sys().resolve("class/net"))) {
            if (Files.exists(link.resolve("device"))) {
                var name = link.getFileName().toString();
                links.add(link(name, link, addresses.getOrDefault(name, List.of())));
            }
        }
        return links;
    }

    private static Link link(String name, Path link, List<String> addresses) {
        var speed = Math.max(0, Roots.number(link.resolve("speed")));
        var up = Roots.attribute(link.resolve("operstate")).equals("up");
        return new Link(name, Roots.attribute(link.resolve("address")), up, (int) speed, addresses);
    }

    private Map<String, List<String>> addresses() throws InstallException, InterruptedException {
        return Json.of(ADDRESSES, commands.run(ADDRESSES))
                .valueStream()
                .collect(
                        Collectors.toMap(
                                link -> link.path("ifname").asString(""),
                                LinuxLinks::addressesOf,
                                (one, _) -> one));
    }

    private static List<String> addressesOf(JsonNode link) {
        return link.path("addr_info")
                .valueStream()
                .map(a -> a.path("local").asString("") + "/" + a.path("prefixlen").asInt(0))
                .toList();
    }
}
