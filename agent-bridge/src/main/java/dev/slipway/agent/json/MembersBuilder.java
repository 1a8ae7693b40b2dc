package dev.slipway.agent.json;

import dev.slipway.agent.json.Json.Members;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// An object while its members are still put into it.
public final class MembersBuilder {
    private final SequencedMap<String, Json> values = new LinkedHashMap<>();

    public MembersBuilder with(String name, Json value) {
        values.put(name, value);
        return this;
    }

    public MembersBuilder with(String name, String text) {
        return with(name, Json.of(text));
    }

    public MembersBuilder with(String name, long number) {
        return with(name, Json.of(number));
    }

    public MembersBuilder with(String name, double number) {
        return with(name, Json.of(number));
    }

    public MembersBuilder with(String name, boolean flag) {
        return with(name, Json.of(flag));
    }

    /// Left out where it is empty.
    public MembersBuilder with(String name, Optional<? extends Json> value) {
        value.ifPresent(each -> with(name, each));
        return this;
    }

    public Members done() {
        return new Members(values);
    }
}
