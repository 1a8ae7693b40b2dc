package dev.slipway.agent.outgoing;

import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.trust.Signing;
import java.util.List;

/// Signs each message, and leaves what becomes of it to another framing.
public record SignedFraming(Signing signing, Framing below) implements Framing {
    @Override
    public List<String> lines(String message) {
        return below.lines(JsonWriter.write(signing.signed(message)));
    }
}
