package dev.slipway.agent.guest;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The commands of one session and their answers, so that a command whose answer was lost on the way can be said again
/// without being done again.
final class Answers {
    /// How a command stands whose id a host says.
    sealed interface Standing {
        record New() implements Standing {}

        record Running() implements Standing {}

        /// @param answer as it was written
        record Answered(String answer) implements Standing {}

        /// It was answered so long ago that the answer is gone.
        record Forgotten() implements Standing {}
    }

    private static final int KEPT_CHARACTERS = 1 << 20;
    private static final int KEPT_IDS = 8_192;

    private final SequencedMap<String, Standing> commands = new LinkedHashMap<>();
    private String session = "";
    private long characters;

    /// A host under another name begins its ids anew.
    ///
    /// @return whether it is another
    synchronized boolean begin(String named) {
        var another = !named.equals(session);
        if (another) {
            session = named;
            commands.clear();
            characters = 0;
        }
        return another;
    }

    synchronized String session() {
        return session;
    }

    /// From now on the command is known.
    synchronized Standing take(String id) {
        var standing = Optional.ofNullable(commands.get(id)).orElse(new Standing.New());
        if (standing instanceof Standing.New) {
            commands.put(id, new Standing.Running());
            forgetIds();
        }
        return standing;
    }

    /// It was not begun, and may be said again.
    synchronized void forget(String id) {
        commands.remove(id);
    }

    /// @param from the session in which the command was taken
    /// @return whether anybody still waits for it
    synchronized boolean answered(String from, String id, String answer) {
        if (!from.equals(session)) {
            return false;
        }
        commands.put(id, new Standing.Answered(answer));
        characters += answer.length();
        forgetAnswers();
        return true;
    }

    /// The oldest, but none that still runs: said again, it would be done again.
    private void forgetIds() {
        if (commands.size() <= KEPT_IDS) {
            return;
        }
        var standings = commands.values().iterator();
        while (standings.hasNext()) {
            var standing = standings.next();
            if (!(standing instanceof Standing.Running)) {
                characters -= standing instanceof Standing.Answered(var kept) ? kept.length() : 0;
                standings.remove();
                return;
            }
        }
    }

    private void forgetAnswers() {
        for (var entry : commands.entrySet()) {
            if (characters <= KEPT_CHARACTERS) {
                return;
            }
            if (entry.getValue() instanceof Standing.Answered(var answer)) {
                characters -= answer.length();
                entry.setValue(new Standing.Forgotten());
            }
        }
    }
}
