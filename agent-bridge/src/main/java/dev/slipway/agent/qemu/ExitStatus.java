package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.tool.Ran;
import java.util.Optional;

/// How a program ended, as `guest-exec-status` says it.
record ExitStatus(Ran ran) {
    private static final int BY_SIGNAL = 128;
    private static final int LAST_SIGNAL = 64;

    Json message() {
        return Json.members()
                .with("exited", true)
                .with("exitcode", ran.exit())
                .with("signal", signal())
                .with("out-data", base64(ran.out()))
                .with("err-data", base64(ran.err()))
                .with("out-truncated", truncated(ran.out()))
                .with("err-truncated", truncated(ran.err()))
                .done();
    }

    /// Java tells an end by a signal as shells do, so a shell that tells of its child looks the same: the code stands beside it.
    private Optional<Json> signal() {
        return Optional.of(ran.exit() - BY_SIGNAL)
                .filter(number -> number > 0 && number <= LAST_SIGNAL)
                .map(Json::of);
    }

    /// Said of what is kept of a stream; what was dropped is counted for both together.
    private Optional<Json> truncated(Bytes kept) {
        return said(kept).map(_ -> Json.of(ran.dropped() > 0));
    }

    private static Optional<Json> base64(Bytes bytes) {
        return said(bytes).map(each -> Json.of(each.base64()));
    }

    private static Optional<Bytes> said(Bytes bytes) {
        return Optional.of(bytes).filter(each -> each.length() > 0);
    }
}
