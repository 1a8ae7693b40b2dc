package dev.slipway.app.storage;

import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import java.util.regex.Pattern;

/// What zpool takes as the name of a pool: zpoolconcepts(7) and zpool-create(8).
record PoolName(Messages messages) implements Rule {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]*");
    private static final Pattern RESERVED =
            Pattern.compile("(mirror|raidz|draid|spare).*|log|c[0-9].*");

    @Override
    public Optional<String> problem(String text) {
        var name = text.strip();
        if (!FORM.matcher(name).matches()) {
            return Optional.of(messages.get("storage.pool.form"));
        }
        return RESERVED.matcher(name).matches()
                ? Optional.of(messages.get("storage.pool.reserved", name))
                : Optional.empty();
    }
}
