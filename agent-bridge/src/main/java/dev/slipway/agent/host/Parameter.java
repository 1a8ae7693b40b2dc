package dev.slipway.agent.host;

import dev.slipway.agent.json.Json;
import java.util.regex.Pattern;

/// The value of a parameter, as people write it.
final class Parameter {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private Parameter() {}

    static Json of(String written) {
        if (NUMBER.matcher(written).matches()) {
            return Json.of(Long.parseLong(written));
        }
        return written.equals("true") || written.equals("false")
                ? Json.of(written.equals("true"))
                : Json.of(written);
    }
}
