package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.ProcessLine;
import dev.slipway.agent.look.ProcessTable;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.look.Socket;
import dev.slipway.agent.look.SocketOwners;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sockets, those that listen with whose they are.
record PortSection(Root root, ProcessTable table) implements Section {
    private static final int MOST = 128;

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var all = Socket.read(root);
        if (all.size() > MOST) {
            gaps.add("system.ports", Reason.TOO_MANY, Integer.toString(all.size()));
        }
        var said = all.stream().limit(MOST).toList();
        var listening =
                said.stream()
                        .filter(Socket::listens)
                        .map(Socket::inode)
                        .collect(Collectors.toSet());
        var owners = new SocketOwners(root).of(listening);
        return Json.of(said.stream().map(socket -> message(socket, owners)).toList());
    }

    private Json message(Socket socket, Map<Long, Long> owners) {
        var owner = Optional.ofNullable(owners.get(socket.inode()));
        return Json.members()
                .with("port", socket.port())
                .with("protocol", socket.protocol())
                .with("state", socket.state())
                .with("process_id", owner.map(Json::of))
                .with(
                        "process_name",
                        owner.flatMap(table::find).map(ProcessLine::name).map(Json::of))
                .with("is_listening", socket.listens())
                .done();
    }
}
