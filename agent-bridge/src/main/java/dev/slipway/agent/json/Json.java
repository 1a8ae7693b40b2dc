package dev.slipway.agent.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A value as RFC 8259 has it.
public sealed interface Json {
    /// Puts itself behind what was written before.
    void write(JsonWriter out);

    /// What is not there, said.
    Json NOTHING = new Nothing();

    /// An object; its members are in the order in which they were written.
    record Members(SequencedMap<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableSequencedMap(values);
        }

        public Optional<Json> value(String name) {
            return Optional.ofNullable(values.get(name))
                    .filter(value -> !(value instanceof Nothing));
        }

        @Override
        public void write(JsonWriter out) {
            out.members(values.entrySet());
        }
    }

    /// An array.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public void write(JsonWriter out) {
            out.items(values);
        }
    }

    record Text(String value) implements Json {
        @Override
        public void write(JsonWriter out) {
            out.text(value);
        }
    }

    /// As it was written, so that nothing is rounded and no exponent is ever expanded.
    record Num(String literal) implements Json {
        /// Empty for fractions and exponents, and beyond 64 bits.
        public Optional<Long> whole() {
            try {
                return Optional.of(Long.valueOf(literal));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        @Override
        public void write(JsonWriter out) {
            out.literal(literal);
        }
    }

    record Flag(boolean value) implements Json {
        @Override
        public void write(JsonWriter out) {
            out.literal(Boolean.toString(value));
        }
    }

    record Nothing() implements Json {
        @Override
        public void write(JsonWriter out) {
            out.literal("null");
        }
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long number) {
        return new Num(Long.toString(number));
    }

    /// What is no number (a rate over no time) is said as nothing.
    static Json of(double number) {
        return Double.isFinite(number) ? new Num(Double.toString(number)) : NOTHING;
    }

    static Json of(boolean flag) {
        return new Flag(flag);
    }

    static Json of(List<? extends Json> items) {
        return new Items(List.copyOf(items));
    }

    static Json texts(List<String> texts) {
        return new Items(texts.stream().map(Json::of).toList());
    }

    static Json members(Map<String, String> texts) {
        var members = members();
        texts.forEach(members::with);
        return members.done();
    }

    static MembersBuilder members() {
        return new MembersBuilder();
    }
}
