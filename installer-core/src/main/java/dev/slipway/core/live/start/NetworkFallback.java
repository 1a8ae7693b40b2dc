package dev.slipway.core.live.start;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Gives a link the address of the settings where no link was given one. DHCP goes on being asked.
public final class NetworkFallback {
    private final FallbackNetwork network;
    private final Path folder;
    private final Commands commands;

    /// @param folder where systemd-networkd looks for what is true until the next start
    NetworkFallback(FallbackNetwork network, Path folder, Commands commands) {
        this.network = network;
        this.folder = folder;
        this.commands = commands;
    }

    public static NetworkFallback of(FallbackNetwork network, Commands commands) {
        return new NetworkFallback(network, Path.of("/run/systemd/network"), commands);
    }

    /// What became of the network.
    public sealed interface Outcome {
        /// Some link had an address already.
        record Given(List<String> addresses) implements Outcome {}

        record Set(String link, String address) implements Outcome {}

        /// The settings name a link that this machine has not, or name none and it has several that are up, or none.
        record NoLink(List<String> links) implements Outcome {}
    }

    public Outcome settle() throws InstallException, InterruptedException {
        return settle(WiredLink.all());
    }

    Outcome settle(List<WiredLink> links) throws InstallException, InterruptedException {
        var addresses = links.stream().flatMap(link -> link.addresses().stream()).toList();
        if (!addresses.isEmpty()) {
            return new Outcome.Given(addresses);
        }
        var meant = meant(links);
        if (meant.isEmpty()) {
            return new Outcome.NoLink(links.stream().map(WiredLink::name).toList());
        }
        set(meant.get().name());
        return new Outcome.Set(meant.get().name(), network.address());
    }

    private Optional<WiredLink> meant(List<WiredLink> links) {
        var candidates =
                links.stream()
                        .filter(link -> network.link().map(link::meets).orElse(link.up()))
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private void set(String link) throws InstallException, InterruptedException {
        var file = folder.resolve("10-settings.network");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text(link));
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
        commands.run(Command.of("networkctl", "reload"));
        commands.run(Command.of("networkctl", "reconfigure", link));
    }

    /// systemd.network(5). Every value was read by its own rules, and has neither blanks nor line ends.
    private String text(String link) {
        var text = new StringBuilder("[Match]\nName=" + link + "\n\n[Network]\nDHCP=yes\n");
        text.append("MulticastDNS=yes\nLLMNR=no\nAddress=").append(network.address()).append('\n');
        network.gateway().ifPresent(it -> text.append("Gateway=").append(it).append('\n'));
        network.nameservers().forEach(it -> text.append("DNS=").append(it).append('\n'));
        return text.append("\n[DHCPv4]\nClientIdentifier=mac\nUseHostname=no\n").toString();
    }
}
