package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.look.Socket;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sockets, those that listen with whose they are.
record PortSection(Readings readings) implements Section {
    private static final int MOST = 128;

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var all = readings.sockets();
        if (all.size() > MOST) {
            gaps.add("system.ports", Reason.TOO_MANY, Integer.toString(all.size()));
        }
        var said = all.stream().limit(MOST).toList();
        var listening =
                said.stream().filter(Socket::listens).map(Socket::key).collect(Collectors.toSet());
        var owners = readings.owners(listening);
        var names = names(owners.values());
        return Json.of(said.stream().map(socket -> message(socket, owners, names)).toList());
    }

    /// Of processes, by their numbers: a server that listens often is looked at once.
    private Map<Long, String> names(Collection<Long> owners) {
        var names = new HashMap<Long, String>();
        for (var pid : Set.copyOf(owners)) {
            readings.processes().find(pid).ifPresent(line -> names.put(pid, line.name()));
        }
        return names;
    }

    private static Json message(Socket socket, Map<Long, Long> owners, Map<Long, String> names) {
        var owner = Optional.ofNullable(owners.get(socket.key()));
        return Json.members()
                .with("port", socket.port())
                .with("protocol", socket.protocol())
                .with("state", socket.state())
                .with("process_id", owner.map(Json::of))
                .with("process_name", owner.map(names::get).map(Json::of))
                .with("is_listening", socket.listens())
                .done();
    }
}
