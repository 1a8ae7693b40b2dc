package dev.slipway.agent.trust;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import java.util.HexFormat;

/// Makes a message one that only who has the key can have said, and only once.
public final class Signing {
    private final SharedKey key;
    private long sequence;

    public Signing(SharedKey key) {
        this.key = key;
    }

    public Members signed(String body) {
        sequence++;
        return Json.members()
                .with("type", "signed")
                .with("sequence", sequence)
                .with("mac", mac(key, sequence, body))
                .with("body", body)
                .done();
    }

    static String mac(SharedKey key, long sequence, String body) {
        return HexFormat.of().formatHex(key.mac(sequence + "\n" + body));
    }
}
