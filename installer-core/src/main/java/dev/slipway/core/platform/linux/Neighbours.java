package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Occupancy;
import dev.slipway.core.inventory.Occupancy.Free;
import dev.slipway.core.inventory.Occupancy.Taken;
import dev.slipway.core.inventory.Occupancy.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Asks the others on a network.
final class Neighbours {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern MAC = Pattern.compile("([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})");

    private static final String NOBODY = "Received 0 response(s)";

    private final Commands commands;

    Neighbours(Commands commands) {
        this.commands = commands;
    }

    Occupancy occupancy(String link, String address) throws InterruptedException {
        try {
            return address.contains(":") ? solicited(link, address) : probed(link, address);
        } catch (InstallException e) {
            return new Unknown(Unanswered.because(e));
        }
    }

    /// By the address probe of RFC 5227: asked from 0.0.0.0, so that nobody learns a wrong neighbour by it.
    /// arping of iputils, with `-D`, exits with 1 where somebody answers; another arping means the opposite, so its
    /// words must say it too.
    private Occupancy probed(String link, String address)
            throws InstallException, InterruptedException {
        var probe = Command.of("arping", "-D", "-I", link, "-c", "2", "-w", "3", address);
        var output = commands.run(probe.within(LIMIT).answering(0, 1));
        return output.exit() == 0 && output.text().contains(NOBODY) ? new Free() : taken(output);
    }

    /// By neighbour solicitation (RFC 4861). ndisc6 exits with 0 where somebody answers, with 2 where nobody does.
    private Occupancy solicited(String link, String address)
            throws InstallException, InterruptedException {
        var probe = Command.of("ndisc6", "-1", "-n", "-r", "2", "-w", "1000", address, link);
        var output = commands.run(probe.within(LIMIT).answering(0, 2));
        return output.exit() == 2 ? new Free() : taken(output);
    }

    /// Other exits with 1, such as a refusal of the kernel's, name no MAC address.
    private static Occupancy taken(Output output) {
        var mac = MAC.matcher(output.text());
        return mac.find()
                ? new Taken(mac.group(1).toLowerCase(Locale.ROOT))
                : new Unknown(new NoAnswer(output.errors().strip()));
    }

    /// getent exits with 2 where the name stands for nothing. `192.0.2.5   STREAM host`.
    List<String> addressesOf(String hostName) throws InterruptedException {
        var query = Command.of("getent", "ahosts", hostName).within(LIMIT).answering(0, 2);
        try {
            return commands.run(query).lines().stream()
                    .map(line -> line.split("[\\s%]", 2)[0])
                    .filter(address -> !address.isEmpty())
                    .distinct()
                    .toList();
        } catch (InstallException e) {
            return List.of(); // a name server that does not answer is no reason not to install
        }
    }
}
