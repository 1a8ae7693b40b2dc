package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Flag;
import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a call may say: its parameters, by `qga/qapi-schema.json` of QEMU 7.2. A host hears of a parameter that this agent does not know, rather than that it is passed over.
final class Signature {
    static final Signature NOTHING = new Signature(new LinkedHashMap<>());

    private final SequencedMap<String, Parameter> parameters;

    private record Parameter(Kind kind, boolean needed) {}

    enum Kind {
        INTEGER("integer"),
        STRING("string"),
        BOOLEAN("boolean"),
        STRINGS("array"),
        WHENCE("GuestFileWhence");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private boolean is(Json value) {
            return switch (this) {
                case INTEGER -> value instanceof Num number && number.whole().isPresent();
                case STRING -> value instanceof Text;
                case BOOLEAN -> value instanceof Flag;
                case STRINGS -> value instanceof Items;
                case WHENCE -> INTEGER.is(value) || STRING.is(value);
            };
        }
    }

    private Signature(SequencedMap<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    static Signature of(Kind kind, String... names) {
        return NOTHING.and(kind, names);
    }

    Signature and(Kind kind, String... names) {
        return with(new Parameter(kind, true), names);
    }

    Signature perhaps(Kind kind, String... names) {
        return with(new Parameter(kind, false), names);
    }

    private Signature with(Parameter parameter, String... names) {
        var all = new LinkedHashMap<>(parameters);
        for (var name : names) {
            all.put(name, parameter);
        }
        return new Signature(all);
    }

    /// @throws QemuErrorException with the first that is missing, of another kind, or unknown
    void check(Members said) throws QemuErrorException {
        for (var parameter : parameters.entrySet()) {
            var value = said.values().get(parameter.getKey());
            if (value != null) {
                check(parameter.getKey(), parameter.getValue().kind(), value);
            } else if (parameter.getValue().needed()) {
                throw QemuErrorException.of("missing", parameter.getKey());
            }
        }
        for (var name : said.values().keySet()) {
            if (!parameters.containsKey(name)) {
                throw QemuErrorException.of("unexpected", name);
            }
        }
    }

    private static void check(String name, Kind kind, Json value) throws QemuErrorException {
        if (!kind.is(value)) {
            throw QemuErrorException.of("wrong_type", name, kind.word);
        }
        if (value instanceof Items(var items)) {
            for (var i = 0; i < items.size(); i++) {
                check(name + "[" + i + "]", Kind.STRING, items.get(i));
            }
        }
    }
}
