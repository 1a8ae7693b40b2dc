package dev.slipway.core.cli;

import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConnectionFailure.AmbiguousMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.MachineAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// Where a machine is, from its id, its host name or its address.
record Whereabouts(DiscoverySettings discovery) {
    private static final Duration A_MOMENT = Duration.ofMillis(700);
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]+]|[^:\\[\\]]+):(\\d{1,5})");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)]");

    /// An address is taken as it is; a name is asked for on the network, then looked up.
    Reach.Found of(String name) throws InstallException, InterruptedException {
        var written = address(name);
        if (written.isPresent()) {
            return new Reach.Found(written.get(), Optional.empty());
        }
        var answered = discovered(name);
        if (answered.isPresent()) {
            var machine = answered.get();
            return new Reach.Found(machine.address(), Optional.of(machine.id()));
        }
        if (!resolves(name)) {
            throw new InstallException(new UnknownMachine(name));
        }
        var usual = new MachineAddress(name, MachineAddress.DEFAULT_PORT);
        return new Reach.Found(usual, Optional.empty());
    }

    /// `host:port`, a literal address with or without a port, `machined://…`, or `guest:NAME`.
    static Optional<MachineAddress> address(String name) throws InstallException {
        if (name.startsWith(MachineAddress.GUEST_SCHEME)) {
            return Optional.of(guest(name));
        }
        return name.startsWith(MachineAddress.PLAIN_SCHEME)
                ? Optional.of(plain(name))
                : secure(name);
    }

    private static MachineAddress guest(String name) throws InstallException {
        return MachineAddress.guest(name)
                .orElseThrow(
                        () ->
                                new InstallException(
                                        new BadArgument(
                                                "MACHINE", name, Screen.word("guests.bad-name"))));
    }

    private static MachineAddress plain(String name) throws InstallException {
        return MachineAddress.plain(name)
                .orElseThrow(
                        () ->
                                new InstallException(
                                        new BadArgument(
                                                "MACHINE",
                                                name,
                                                Screen.word("plain.bad-address"))));
    }

    private static Optional<MachineAddress> secure(String name) throws InstallException {
        var withPort = WITH_PORT.matcher(name);
        if (withPort.matches()) {
            return Optional.of(
                    new MachineAddress(
                            unbracketed(withPort.group(1)), port(name, withPort.group(2))));
        }
        var host = unbracketed(name);
        return isLiteral(host)
                ? Optional.of(new MachineAddress(host, MachineAddress.DEFAULT_PORT))
                : Optional.empty();
    }

    private static int port(String name, String digits) throws InstallException {
        var port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new InstallException(
                    new BadArgument("MACHINE", name, "A port is from 1 to 65535."));
        }
        return port;
    }

    private static String unbracketed(String host) {
        var bracketed = BRACKETED.matcher(host);
        return bracketed.matches() ? bracketed.group(1) : host;
    }

    private static boolean isLiteral(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Two may have the same name: all get a moment to say so, before one is believed to be the only one.
    private Optional<FoundMachine> discovered(String name)
            throws InstallException, InterruptedException {
        var soon = answering(name, A_MOMENT, false);
        var found = soon.isEmpty() ? answering(name, ASKING, true) : soon;
        if (found.size() > 1) {
            throw new InstallException(
                    new AmbiguousMachine(name, String.join(", ", inWords(found.values()))));
        }
        return found.values().stream().findFirst();
    }

    private static List<String> inWords(Collection<FoundMachine> found) {
        return found.stream().map(it -> it.id() + " (" + it.address() + ")").toList();
    }

    /// By id and certificate: a maker may have given two machines one identity. Where the first answer is enough, the asking
    /// thread is interrupted from within.
    private SequencedMap<String, FoundMachine> answering(
            String name, Duration limit, boolean firstIsEnough)
            throws InstallException, InterruptedException {
        var found = new LinkedHashMap<String, FoundMachine>();
        try {
            new MulticastDiscovery(discovery)
                    .look(
                            limit,
                            machine -> {
                                if (isCalled(machine, name)) {
                                    found.put(machine.id() + machine.fingerprint(), machine);
                                    if (firstIsEnough) {
                                        Thread.currentThread().interrupt();
                                    }
                                }
                            });
        } catch (InterruptedException e) {
            if (found.isEmpty()) {
                throw e;
            }
        }
        Thread.interrupted();
        return found;
    }

    private static boolean isCalled(FoundMachine machine, String name) {
        return name.equals(machine.id())
                || name.equalsIgnoreCase(machine.hostname())
                || machine.hostname().equalsIgnoreCase(name + ".local");
    }

    /// Bounded: resolvers may take their time.
    private static boolean resolves(String name) throws InterruptedException {
        var answer = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> answer.complete(isInDns(name)));
        return answer.completeOnTimeout(
                        false, ASKING.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static boolean isInDns(String name) {
        try {
            return InetAddress.getAllByName(name).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
