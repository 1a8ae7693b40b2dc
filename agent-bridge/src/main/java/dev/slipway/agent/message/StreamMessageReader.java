package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.UNKNOWN_TYPE;

import dev.slipway.agent.message.StreamMessage.Close;
import dev.slipway.agent.message.StreamMessage.Credit;
import dev.slipway.agent.message.StreamMessage.Data;
import dev.slipway.agent.message.StreamMessage.End;
import dev.slipway.agent.message.StreamMessage.Open;
import dev.slipway.agent.message.StreamMessage.Opened;
import dev.slipway.agent.refusal.RefusedException;

/// Reads what is said of streams, by either side.
public final class StreamMessageReader {
    private static final int MOST_CREDIT = 1 << 24;

    private StreamMessageReader() {}

    /// Whether a message of that type is one of them.
    public static boolean reads(String type) {
        return type.startsWith("stream_");
    }

    public static StreamMessage read(Fields fields) throws RefusedException {
        var type = fields.text("type", Pattern.WORD);
        var stream = (int) fields.number("stream", 1, Integer.MAX_VALUE);
        return switch (type) {
            case "stream_open" ->
                    new Open(stream, fields.text("to", Pattern.TARGET), credit(fields, "credit"));
            case "stream_opened" -> new Opened(stream, credit(fields, "credit"));
            case "stream_data" -> new Data(stream, fields.bytes("data", Data.LARGEST));
            case "stream_credit" -> new Credit(stream, credit(fields, "bytes"));
            case "stream_end" -> new End(stream);
            case "stream_close" ->
                    new Close(stream, fields.optionalText("why", Pattern.CODE).orElse(""));
            default -> throw new RefusedException(UNKNOWN_TYPE, type);
        };
    }

    private static int credit(Fields fields, String name) throws RefusedException {
        return (int) fields.number(name, 1, MOST_CREDIT);
    }
}
