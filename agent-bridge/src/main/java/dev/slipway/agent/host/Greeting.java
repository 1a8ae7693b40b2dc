package dev.slipway.agent.host;

import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/// What the agent says of itself when it is greeted.
///
/// @param id of the greeting that it answers
/// @param leadsTo what streams can be opened to
/// @param nonce and `proof`: hexadecimal; there where it demands a key
public record Greeting(
        String id,
        String version,
        String machine,
        List<String> leadsTo,
        Optional<String> nonce,
        Optional<String> proof) {
    /// What a stream to the machine API is opened to.
    public static final String MACHINE = "machine";

    private static final int MOST_TARGETS = 16;

    public Greeting {
        leadsTo = List.copyOf(leadsTo);
    }

    public boolean leadsToMachine() {
        return leadsTo.contains(MACHINE);
    }

    static Greeting read(Fields fields) throws RefusedException {
        return new Greeting(
                fields.text("id", Pattern.ID),
                fields.text("version", Pattern.WORD),
                fields.text("vm_id", Pattern.ID),
                fields.texts("leads_to", Pattern.TARGET).stream().limit(MOST_TARGETS).toList(),
                fields.optionalText("nonce", Pattern.HEXADECIMAL),
                fields.optionalText("proof", Pattern.HEXADECIMAL));
    }
}
