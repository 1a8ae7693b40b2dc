package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;

/// Turns the guest off, or starts it anew.
record Shutdown(Tools tools) implements Call {
    @Override
    public Json on(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var ran = tools.run(Tool.of("systemctl", "--no-block", verb(arguments)));
        if (!ran.well()) {
            throw new RefusedException(Code.TOOL_FAILED, ran.errors());
        }
        return DONE;
    }

    private static String verb(Fields arguments) throws RefusedException, QemuErrorException {
        return switch (arguments.optionalText("mode", Pattern.WORD).orElse("powerdown")) {
            case "powerdown" -> "poweroff";
            case "halt" -> "halt";
            case "reboot" -> "reboot";
            default -> throw QemuErrorException.of("bad_shutdown");
        };
    }
}
