package dev.slipway.app.system;

import dev.slipway.app.form.Rule;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Addresses of name servers, with blanks or commas between them; none will do.
record NameserverRule() implements Rule {
    @Override
    public Optional<String> problem(String text) {
        return addresses(text).stream()
                .flatMap(each -> IpAddress.problem(each).stream())
                .map(Problem::message)
                .findFirst();
    }

    static List<String> addresses(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
