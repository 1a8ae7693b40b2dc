package dev.slipway.core.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The processes that came of one command, those included whose parent is gone: they carry a mark in their
/// environment.
///
/// @param token what this command's mark is; no other command has it
record Family(String token) {
    static final String MARK = "SLIPWAY_COMMAND";

    List<ProcessHandle> of(Process parent) {
        return parent.descendants().toList();
    }

    /// All that carry the mark. Where there is no `/proc`, only [#of] finds any.
    List<ProcessHandle> strays() {
        return ProcessHandle.allProcesses().filter(this::marked).toList();
    }

    private boolean marked(ProcessHandle process) {
        try {
            var environment = Files.readAllBytes(Path.of("/proc", "" + process.pid(), "environ"));
            return new String(environment, StandardCharsets.ISO_8859_1)
                    .contains(MARK + "=" + token);
        } catch (IOException _) {
            return false; // it ended meanwhile, or is another user's and so not ours
        }
    }
}
