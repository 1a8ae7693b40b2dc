package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.Link;
import dev.slipway.agent.look.Link.Address;
import dev.slipway.agent.look.LinkTraffic;
import dev.slipway.agent.look.OsRelease;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/// The commands that only look.
record Looks(Root root) {
    private static final String HOSTNAME = "proc/sys/kernel/hostname";
    private static final String PROCESSORS = "sys/devices/system/cpu";
    private static final long NANOS = 1_000_000_000L;

    Map<String, Call> calls() {
        return Map.of(
                "guest-get-osinfo", _ -> read(this::system),
                "guest-get-host-name", _ -> hostName(),
                "guest-get-time", _ -> Json.of(System.currentTimeMillis() * (NANOS / 1000)),
                "guest-get-timezone", _ -> timeZone(TimeZone.getDefault(), Instant.now()),
                "guest-get-users", _ -> read(new Logins(root)::all),
                "guest-get-vcpus", _ -> processors(),
                "guest-get-disks", _ -> new Disks(root).all(),
                "guest-network-get-interfaces", _ -> read(this::links),
                "guest-get-fsinfo", _ -> read(new FileSystems(root)::all));
    }

    private interface Reading {
        Json read() throws IOException;
    }

    private static Json read(Reading reading) throws RefusedException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Json hostName() {
        return Json.members().with("host-name", root.ifThere(HOSTNAME).orElse("")).done();
    }

    /// @return with `offset` in seconds east of Greenwich
    static Json timeZone(TimeZone zone, Instant now) {
        var summer = zone.inDaylightTime(Date.from(now));
        return Json.members()
                .with("zone", zone.getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH))
                .with("offset", zone.getOffset(now.toEpochMilli()) / 1000)
                .done();
    }

    private Json processors() {
        return Json.of(
                root.names(PROCESSORS).stream()
                        .filter(name -> name.matches("cpu\\d{1,6}"))
                        .map(name -> Integer.parseInt(name.substring("cpu".length())))
                        .sorted()
                        .map(this::processor)
                        .toList());
    }

    /// One that has no switch is always on.
    private Members processor(int number) {
        var online = root.ifThere(PROCESSORS + "/cpu" + number + "/online");
        return Json.members()
                .with("logical-id", number)
                .with("online", online.map("1"::equals).orElse(true))
                .with("can-offline", online.isPresent())
                .done();
    }

    private Json system() throws IOException {
        var kernel = Kernel.read(root);
        var release = OsRelease.read(root);
        return Json.members()
                .with("name", release.name())
                .with("kernel-release", kernel.release())
                .with("kernel-version", kernel.version())
                .with("machine", Kernel.machine())
                .with("id", release.value("ID").map(Json::of))
                .with("pretty-name", release.value("PRETTY_NAME").map(Json::of))
                .with("version", release.value("VERSION").map(Json::of))
                .with("version-id", release.value("VERSION_ID").map(Json::of))
                .done();
    }

    private Json links() throws IOException {
        var links = new ArrayList<Json>();
        for (var traffic : LinkTraffic.read(root)) {
            var link = Link.named(root, traffic.name());
            links.add(
                    Json.members()
                            .with("name", traffic.name())
                            .with("hardware-address", link.flatMap(Link::hardware).map(Json::of))
                            .with("ip-addresses", link.map(Looks::addresses))
                            .with("statistics", statistics(traffic))
                            .done());
        }
        return Json.of(links);
    }

    private static Json addresses(Link link) {
        return Json.of(link.addresses().stream().map(Looks::address).toList());
    }

    private static Json address(Address address) {
        return Json.members()
                .with("ip-address", address.text())
                .with("ip-address-type", address.ipv6() ? "ipv6" : "ipv4")
                .with("prefix", address.prefix())
                .done();
    }

    private static Json statistics(LinkTraffic traffic) {
        return Json.members()
                .with("rx-bytes", traffic.receivedBytes())
                .with("rx-packets", traffic.receivedPackets())
                .with("rx-errs", traffic.receiveErrors())
                .with("rx-dropped", traffic.receiveDrops())
                .with("tx-bytes", traffic.sentBytes())
                .with("tx-packets", traffic.sentPackets())
                .with("tx-errs", traffic.sendErrors())
                .with("tx-dropped", traffic.sendDrops())
                .done();
    }
}
