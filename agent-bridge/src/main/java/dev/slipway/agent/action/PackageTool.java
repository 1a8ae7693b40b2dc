package dev.slipway.agent.action;

import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.util.List;

/// What looks after a system's packages.
enum PackageTool {
    /// No pattern is taken for a name: apt would otherwise remove all that match `a.`.
    APT("apt-get", "apt-get -y -q -o APT::Cmd::Pattern-Only=true -o DPkg::Lock::Timeout=60"),
    DNF("dnf", "dnf -y -q");

    private final String program;
    private final String changing;

    /// @param changing the words before the verb
    PackageTool(String program, String changing) {
        this.program = program;
        this.changing = changing;
    }

    static PackageTool present(Run run) throws RefusedException {
        for (var tool : values()) {
            if (run.tools().has(tool.program)) {
                return tool;
            }
        }
        throw new RefusedException(Code.TOOL_MISSING, APT.program);
    }

    List<String> changing() {
        return List.of(changing.split(" "));
    }
}
