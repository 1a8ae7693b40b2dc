package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.NOT_AN_OBJECT;
import static dev.slipway.agent.refusal.Code.NOT_JSON;
import static dev.slipway.agent.refusal.Code.UNKNOWN_TYPE;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.NotJsonException;
import dev.slipway.agent.message.HostMessage.Authenticate;
import dev.slipway.agent.message.HostMessage.Cancel;
import dev.slipway.agent.message.HostMessage.KeepAliveResponse;
import dev.slipway.agent.message.HostMessage.MachineWanted;
import dev.slipway.agent.message.HostMessage.MetricsWanted;
import dev.slipway.agent.message.HostMessage.OfStream;
import dev.slipway.agent.message.HostMessage.Pong;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.HostMessage.Signed;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.refusal.RefusedException;
import java.time.Duration;
import java.util.Optional;

/// Reads what a host says. Fields that are not known are let through, as hosts may be newer than guests.
public final class HostMessageReader {
    private static final long LONGEST_LIMIT = Duration.ofHours(24).toSeconds();

    private HostMessageReader() {}

    /// The line as JSON.
    public static Members parse(String line) throws RefusedException {
        try {
            if (JsonReader.read(line, JsonLimits.COMMANDS) instanceof Members members) {
                return members;
            }
            throw new RefusedException(NOT_AN_OBJECT, "");
        } catch (NotJsonException e) {
            throw new RefusedException(NOT_JSON, Integer.toString(e.position()));
        }
    }

    /// The id of a message that cannot be read otherwise, so that its refusal finds who waits for it.
    public static Optional<String> idOf(Members message) {
        return textOf(message, "id").filter(Pattern.ID::matches);
    }

    /// The type of such a message.
    public static Optional<String> typeOf(Members message) {
        return textOf(message, "type").filter(Pattern.WORD::matches);
    }

    /// Whether messages of a type belong to a stream.
    public static boolean isOfStream(String type) {
        return StreamMessageReader.reads(type);
    }

    private static Optional<String> textOf(Members message, String name) {
        return message.value(name).flatMap(HostMessageReader::text);
    }

    private static Optional<String> text(Json value) {
        return value instanceof Text(var text) ? Optional.of(text) : Optional.empty();
    }

    public static HostMessage read(Members message) throws RefusedException {
        var fields = new Fields(message);
        var type = fields.text("type", Pattern.WORD);
        return switch (type) {
            case "Metrics" -> new MetricsWanted();
            case "SafeCommand" -> safe(fields);
            case "UnsafeCommand" -> unsafe(fields);
            case "keep_alive_response" ->
                    new KeepAliveResponse(fields.number("sequence_number", 0, 0xffff_ffffL));
            case "pong" -> new Pong();
            case "hello" -> HelloReader.read(fields);
            case "authenticate" -> new Authenticate(fields.text("proof", Pattern.HEXADECIMAL));
            case "signed" -> signed(fields);
            case "cancel" -> new Cancel(id(fields), fields.text("command", Pattern.ID));
            case "machine" -> new MachineWanted(id(fields));
            case "file_read" -> FileMessageReader.read(fields);
            case "file_write" -> FileMessageReader.write(fields);
            case "file_done" -> FileMessageReader.done(fields);
            default -> ofStream(type, fields);
        };
    }

    private static HostMessage ofStream(String type, Fields fields) throws RefusedException {
        if (!StreamMessageReader.reads(type)) {
            throw new RefusedException(UNKNOWN_TYPE, type);
        }
        return new OfStream(StreamMessageReader.read(fields));
    }

    static String id(Fields fields) throws RefusedException {
        return fields.text("id", Pattern.ID);
    }

    private static SafeCommand safe(Fields fields) throws RefusedException {
        var action = fields.object("command_type");
        return new SafeCommand(
                id(fields),
                action.text("action", Pattern.WORD),
                ActionReader.read(action),
                limit(fields),
                fields.flag("stream"));
    }

    private static UnsafeCommand unsafe(Fields fields) throws RefusedException {
        return new UnsafeCommand(
                id(fields),
                fields.text("raw_command", Pattern.LINE),
                fields.optionalText("shell", Pattern.WORD),
                limit(fields),
                fields.optionalPath("working_dir", Pattern.pathHere()),
                fields.map("env_vars", Pattern.VARIABLE, Pattern.VALUE),
                fields.flag("stream"));
    }

    private static Optional<Duration> limit(Fields fields) throws RefusedException {
        return fields.optionalNumber("timeout", 1, LONGEST_LIMIT).map(Duration::ofSeconds);
    }

    private static Signed signed(Fields fields) throws RefusedException {
        return new Signed(
                fields.number("sequence", 1, Long.MAX_VALUE),
                fields.text("body", Pattern.LINE),
                fields.text("mac", Pattern.HEXADECIMAL));
    }
}
