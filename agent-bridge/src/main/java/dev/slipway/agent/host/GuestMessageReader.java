package dev.slipway.agent.host;

import dev.slipway.agent.host.GuestMessage.Answered;
import dev.slipway.agent.host.GuestMessage.Authenticated;
import dev.slipway.agent.host.GuestMessage.Chunk;
import dev.slipway.agent.host.GuestMessage.Greeted;
import dev.slipway.agent.host.GuestMessage.KeepAlive;
import dev.slipway.agent.host.GuestMessage.Measured;
import dev.slipway.agent.host.GuestMessage.OfStream;
import dev.slipway.agent.host.GuestMessage.Other;
import dev.slipway.agent.host.GuestMessage.Pinged;
import dev.slipway.agent.host.GuestMessage.Refused;
import dev.slipway.agent.host.GuestMessage.Signed;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.NotJsonException;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.message.StreamMessageReader;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.time.Instant;

/// Reads what a guest says. An agent that is older or newer than this host says more than it knows.
final class GuestMessageReader {
    private static final int LARGEST_CHUNK = 64 * 1024;

    private GuestMessageReader() {}

    /// @throws RefusedException where it is nothing that a guest may say
    static GuestMessage read(String line) throws RefusedException {
        try {
            if (JsonReader.read(line, JsonLimits.ANSWERS) instanceof Members members) {
                return read(new Fields(members));
            }
            throw new RefusedException(Code.NOT_AN_OBJECT, "");
        } catch (NotJsonException e) {
            throw new RefusedException(Code.NOT_JSON, Integer.toString(e.position()));
        }
    }

    private static GuestMessage read(Fields fields) throws RefusedException {
        if (!fields.has("type")) {
            return new Answered(CommandAnswer.read(fields));
        }
        var type = fields.text("type", Pattern.WORD);
        return switch (type) {
            case "hello" -> fields.has("id") ? new Greeted(Greeting.read(fields)) : new Other();
            case "authenticated" -> new Authenticated();
            case "signed" -> signed(fields);
            case "chunk" -> chunk(fields);
            case "metrics" -> new Measured(GuestMetrics.of(data(fields), Instant.now()));
            case "keep_alive" -> new KeepAlive(fields.number("sequence_number", 0, 0xffff_ffffL));
            case "ping" -> new Pinged(fields.number("sequence", 0, Long.MAX_VALUE));
            case "error" -> new Refused(fields.object("error").text("code", Pattern.CODE));
            default ->
                    StreamMessageReader.reads(type)
                            ? new OfStream(StreamMessageReader.read(fields))
                            : new Other();
        };
    }

    private static Json data(Fields fields) {
        return fields.members().value("data").orElse(Json.NOTHING);
    }

    private static Signed signed(Fields fields) throws RefusedException {
        return new Signed(
                fields.number("sequence", 1, Long.MAX_VALUE),
                fields.text("body", Pattern.LONG_TEXT),
                fields.text("mac", Pattern.HEXADECIMAL));
    }

    private static Chunk chunk(Fields fields) throws RefusedException {
        return new Chunk(
                fields.number("message", 0, Long.MAX_VALUE),
                fields.number("number", 0, Integer.MAX_VALUE),
                fields.flag("last"),
                fields.text("encoding", Pattern.WORD).equals("deflate"),
                fields.bytes("data", LARGEST_CHUNK));
    }
}
