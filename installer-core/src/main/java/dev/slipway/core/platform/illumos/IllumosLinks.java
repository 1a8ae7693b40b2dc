package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The network links of a machine that runs illumos. Addresses are read, never set.
record IllumosLinks(Commands commands) {
    private static final String ESCAPED = "(?<!\\\\):";

    List<Link> look() throws InstallException, InterruptedException {
        var macs = macs();
        var addresses = addresses();
        var links = new ArrayList<Link>();
        for (var row : rows("dladm", "show-phys", "-p", "-o", "link,state,speed")) {
            var name = row.getFirst();
            links.add(
                    new Link(
                            name,
                            macs.getOrDefault(name, ""),
                            row.get(1).equals("up"),
                            megabits(row.get(2)),
                            addresses.getOrDefault(name, List.of())));
        }
        return links;
    }

    private Map<String, String> macs() throws InstallException, InterruptedException {
        var macs = new HashMap<String, String>();
        for (var row : rows("dladm", "show-phys", "-m", "-p", "-o", "link,address")) {
            macs.putIfAbsent(row.getFirst(), padded(row.get(1)));
        }
        return macs;
    }

    /// `net0/v4` belongs to `net0`.
    private Map<String, List<String>> addresses() throws InstallException, InterruptedException {
        var addresses = new HashMap<String, List<String>>();
        for (var row : rows("ipadm", "show-addr", "-p", "-o", "addrobj,addr")) {
            var link = row.getFirst().replaceFirst("/.*", "");
            addresses.computeIfAbsent(link, _ -> new ArrayList<>()).add(row.get(1));
        }
        return addresses;
    }

    /// Fields are parted by colons; one within a field is written `\:`.
    private List<List<String>> rows(String... argv) throws InstallException, InterruptedException {
        return commands.run(Command.of(argv)).lines().stream()
                .map(line -> List.of(line.split(ESCAPED, -1)))
                .map(row -> row.stream().map(field -> field.replace("\\:", ":")).toList())
                .filter(row -> row.size() > 1)
                .toList();
    }

    /// `c:c4:7a:11:d2:e0` is written without leading zeros.
    private static String padded(String mac) {
        return List.of(mac.split(":")).stream()
                .map(part -> part.length() == 1 ? "0" + part : part)
                .collect(Collectors.joining(":"));
    }

    private static int megabits(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }
}
