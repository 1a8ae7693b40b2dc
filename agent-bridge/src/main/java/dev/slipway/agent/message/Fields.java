package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.BAD_VALUE;
import static dev.slipway.agent.refusal.Code.MISSING_FIELD;
import static dev.slipway.agent.refusal.Code.NOT_ALLOWED_HERE;
import static dev.slipway.agent.refusal.Code.OUT_OF_RANGE;
import static dev.slipway.agent.refusal.Code.WRONG_TYPE;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Flag;
import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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

    public String text(String name, Pattern allowed) throws RefusedException {
        return optionalText(name, allowed).orElseThrow(() -> refused(MISSING_FIELD, name));
    }

    public Optional<String> optionalText(String name, Pattern allowed) throws RefusedException {
        var value = members.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Text(var text))) {
            throw refused(WRONG_TYPE, name);
        }
        if (!allowed.matches(text)) {
            throw refused(BAD_VALUE, name);
        }
        return Optional.of(text);
    }

    public Path path(String name, Pattern allowed) throws RefusedException {
        return optionalPath(name, allowed).orElseThrow(() -> refused(MISSING_FIELD, name));
    }

    /// Not every text can be the name of a file: half of a pair of surrogates is none, nor is what the system's locale has no bytes for.
    public Optional<Path> optionalPath(String name, Pattern allowed) throws RefusedException {
        try {
            return optionalText(name, allowed).map(Path::of);
        } catch (InvalidPathException _) {
            throw refused(BAD_VALUE, name);
        }
    }

    public long number(String name, long least, long most) throws RefusedException {
        return optionalNumber(name, least, most).orElseThrow(() -> refused(MISSING_FIELD, name));
    }

    public Optional<Long> optionalNumber(String name, long least, long most)
            throws RefusedException {
        var value = members.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Num number)) {
            throw refused(WRONG_TYPE, name);
        }
        var whole = number.whole().filter(each -> each >= least && each <= most);
        return Optional.of(whole.orElseThrow(() -> refused(OUT_OF_RANGE, name)));
    }

    /// A number with or without a fraction.
    public Optional<Double> optionalDecimal(String name, double least, double most)
            throws RefusedException {
        var value = members.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Num(var literal))) {
            throw refused(WRONG_TYPE, name);
        }
        var number = Double.parseDouble(literal);
        if (number < least || number > most) {
            throw refused(OUT_OF_RANGE, name);
        }
        return Optional.of(number);
    }

    /// False where it is absent.
    public boolean flag(String name) throws RefusedException {
        return optionalFlag(name).orElse(false);
    }

    public Optional<Boolean> optionalFlag(String name) throws RefusedException {
        var value = members.value(name);
        if (value.isPresent() && !(value.get() instanceof Flag)) {
            throw refused(WRONG_TYPE, name);
        }
        return value.map(flag -> ((Flag) flag).value());
    }

    public Fields object(String name) throws RefusedException {
        return optionalObject(name).orElseThrow(() -> refused(MISSING_FIELD, name));
    }

    public Optional<Fields> optionalObject(String name) throws RefusedException {
        var value = members.value(name);
        if (value.isPresent() && !(value.get() instanceof Members)) {
            throw refused(WRONG_TYPE, name);
        }
        return value.map(object -> new Fields((Members) object, prefix + name + "."));
    }

    /// Bytes in base64.
    ///
    /// @param most how many
    public Bytes bytes(String name, int most) throws RefusedException {
        var text = text(name, Pattern.LONG_TEXT);
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length > most) {
                throw refused(OUT_OF_RANGE, name);
            }
            return Bytes.of(bytes);
        } catch (IllegalArgumentException _) {
            throw refused(BAD_VALUE, name);
        }
    }

    /// An array of texts; empty where it is absent.
    public List<String> texts(String name, Pattern allowed) throws RefusedException {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (!(item instanceof Text(var text))) {
                throw refused(WRONG_TYPE, name);
            }
            if (!allowed.matches(text)) {
                throw refused(BAD_VALUE, name);
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /// Empty where it is absent.
    public List<Json> items(String name) throws RefusedException {
        var value = members.value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Items(var items))) {
            throw refused(WRONG_TYPE, name);
        }
        return items;
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
