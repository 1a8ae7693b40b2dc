package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.BAD_VALUE;
import static dev.slipway.agent.refusal.Code.MISSING_FIELD;
import static dev.slipway.agent.refusal.Code.NOT_ALLOWED_HERE;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a message, asked for one by one. What is wrong with one is refused with its name.
///
/// @param prefix of the names in refusals: empty, or ends in a dot
public record Fields(Members members, String prefix) {
    public Fields(Members members) {
        this(members, "");
    }

    public boolean has(String name) {
        return members.value(name).isPresent();
    }

    private interface Reading<T> {
        T of(Field field) throws RefusedException;
    }

    private <T> T needed(String name, Reading<T> reading) throws RefusedException {
        return optional(name, reading).orElseThrow(() -> refused(MISSING_FIELD, name));
    }

    private <T> Optional<T> optional(String name, Reading<T> reading) throws RefusedException {
        var value = members.value(name);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(reading.of(new Field(prefix + name, value.get())));
    }

    public String text(String name, Pattern allowed) throws RefusedException {
        return needed(name, field -> field.text(allowed));
    }

    public Optional<String> optionalText(String name, Pattern allowed) throws RefusedException {
        return optional(name, field -> field.text(allowed));
    }

    public Path path(String name, Pattern allowed) throws RefusedException {
        return needed(name, field -> field.path(allowed));
    }

    public Optional<Path> optionalPath(String name, Pattern allowed) throws RefusedException {
        return optional(name, field -> field.path(allowed));
    }

    public long number(String name, long least, long most) throws RefusedException {
        return needed(name, field -> field.number(least, most));
    }

    public Optional<Long> optionalNumber(String name, long least, long most)
            throws RefusedException {
        return optional(name, field -> field.number(least, most));
    }

    /// A number with or without a fraction.
    public Optional<Double> optionalDecimal(String name, double least, double most)
            throws RefusedException {
        return optional(name, field -> field.decimal(least, most));
    }

    /// False where it is absent.
    public boolean flag(String name) throws RefusedException {
        return optionalFlag(name).orElse(false);
    }

    public Optional<Boolean> optionalFlag(String name) throws RefusedException {
        return optional(name, Field::flag);
    }

    public Fields object(String name) throws RefusedException {
        return needed(name, Field::object);
    }

    public Optional<Fields> optionalObject(String name) throws RefusedException {
        return optional(name, Field::object);
    }

    /// Bytes in base64.
    ///
    /// @param most how many
    public Bytes bytes(String name, int most) throws RefusedException {
        return needed(name, field -> field.bytes(most));
    }

    /// An array of texts; empty where it is absent.
    public List<String> texts(String name, Pattern allowed) throws RefusedException {
        return optional(name, field -> field.texts(allowed)).orElse(List.of());
    }

    /// Empty where it is absent.
    public List<Json> items(String name) throws RefusedException {
        return optional(name, Field::items).orElse(List.of());
    }

    /// An object whose members are all texts; empty where it is absent.
    public Map<String, String> map(String name, Pattern names, Pattern allowed)
            throws RefusedException {
        var map = new LinkedHashMap<String, String>();
        var object = optionalObject(name);
        if (object.isPresent()) {
            for (var key : object.get().members.values().keySet()) {
                if (!names.matches(key)) {
                    throw refused(BAD_VALUE, name);
                }
                map.put(key, object.get().text(key, allowed));
            }
        }
        return Map.copyOf(map);
    }

    /// For documents that people write: a name that means nothing here is a mistake, and not an extension.
    public void refuseOthers(Set<String> known) throws RefusedException {
        for (var name : members.values().keySet()) {
            if (!known.contains(name)) {
                throw new RefusedException(NOT_ALLOWED_HERE, prefix + name);
            }
        }
    }

    public RefusedException refused(Code code, String name) {
        return new RefusedException(code, prefix + name);
    }
}
