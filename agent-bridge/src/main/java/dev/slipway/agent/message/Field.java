package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.BAD_VALUE;
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
import java.util.List;

/// One value of a message, read as what it should be.
///
/// @param name as refusals say it
record Field(String name, Json value) {
    String text(Pattern allowed) throws RefusedException {
        if (!(value instanceof Text(var text))) {
            throw refused(WRONG_TYPE);
        }
        if (!allowed.matches(text)) {
            throw refused(BAD_VALUE);
        }
        return text;
    }

    /// Not every text can be the name of a file: half of a pair of surrogates is none, nor is what the system's locale has no bytes for.
    Path path(Pattern allowed) throws RefusedException {
        try {
            return Path.of(text(allowed));
        } catch (InvalidPathException _) {
            throw refused(BAD_VALUE);
        }
    }

    long number(long least, long most) throws RefusedException {
        if (!(value instanceof Num number)) {
            throw refused(WRONG_TYPE);
        }
        return number.whole()
                .filter(each -> each >= least && each <= most)
                .orElseThrow(() -> refused(OUT_OF_RANGE));
    }

    /// A number with or without a fraction.
    double decimal(double least, double most) throws RefusedException {
        if (!(value instanceof Num(var literal))) {
            throw refused(WRONG_TYPE);
        }
        var number = Double.parseDouble(literal);
        if (number < least || number > most) {
            throw refused(OUT_OF_RANGE);
        }
        return number;
    }

    boolean flag() throws RefusedException {
        if (!(value instanceof Flag(var flag))) {
            throw refused(WRONG_TYPE);
        }
        return flag;
    }

    Fields object() throws RefusedException {
        if (!(value instanceof Members members)) {
            throw refused(WRONG_TYPE);
        }
        return new Fields(members, name + ".");
    }

    /// Bytes in base64.
    ///
    /// @param most how many
    Bytes bytes(int most) throws RefusedException {
        var text = text(Pattern.LONG_TEXT);
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length > most) {
                throw refused(OUT_OF_RANGE);
            }
            return Bytes.of(bytes);
        } catch (IllegalArgumentException _) {
            throw refused(BAD_VALUE);
        }
    }

    List<Json> items() throws RefusedException {
        if (!(value instanceof Items(var items))) {
            throw refused(WRONG_TYPE);
        }
        return items;
    }

    List<String> texts(Pattern allowed) throws RefusedException {
        var texts = new ArrayList<String>();
        for (var item : items()) {
            texts.add(new Field(name, item).text(allowed));
        }
        return List.copyOf(texts);
    }

    private RefusedException refused(Code code) {
        return new RefusedException(code, name);
    }
}
