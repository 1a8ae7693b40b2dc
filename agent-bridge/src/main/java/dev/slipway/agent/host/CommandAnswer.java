package dev.slipway.agent.host;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.RefusedException;
import java.util.Optional;

/// What came of a command.
///
/// @param exit of the program that was run, if one was
/// @param code why it did not succeed, for programs; empty where it did
/// @param data as the agent means it, beside the texts
record CommandAnswer(
        String id,
        boolean success,
        Optional<Integer> exit,
        String out,
        String err,
        String code,
        Json data) {
    private static final int EXITS = 1 << 16;

    static CommandAnswer read(Fields fields) throws RefusedException {
        var error = fields.optionalObject("error");
        return new CommandAnswer(
                fields.text("id", Pattern.ID),
                fields.flag("success"),
                fields.optionalNumber("exit_code", -EXITS, EXITS).map(Long::intValue),
                fields.optionalText("stdout", Pattern.LONG_TEXT).orElse(""),
                fields.optionalText("stderr", Pattern.LONG_TEXT).orElse(""),
                error.isEmpty() ? "" : error.get().text("code", Pattern.CODE),
                fields.members().value("data").orElse(Json.NOTHING));
    }

    CommandResult result() {
        return new CommandResult(success, exit, out, err, code);
    }

    /// A text within the data.
    Optional<String> text(String name) {
        return data instanceof Members members
                ? members.value(name).flatMap(CommandAnswer::text)
                : Optional.empty();
    }

    private static Optional<String> text(Json value) {
        return value instanceof Text(var text) ? Optional.of(text) : Optional.empty();
    }
}
