package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which link of the machine is meant: `mac:aa:bb:cc:dd:ee:ff`, or its name.
public final class LinkSelector {
    private static final String MAC = "mac:";
    private static final Pattern MAC_FORM = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,14}");

    private LinkSelector() {}

    public static Optional<Problem> problem(String selector) {
        if (selector.startsWith(MAC)) {
            return macProblem(selector.substring(MAC.length()));
        }
        return NAME.matcher(selector).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("selector-bad", selector));
    }

    /// Of an interface's name, which the kernel bounds to 15 characters.
    public static Optional<Problem> nameProblem(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("interface-name-bad", name));
    }

    private static Optional<Problem> macProblem(String mac) {
        if (!MAC_FORM.matcher(mac).matches()) {
            return Optional.of(Problem.of("mac-bad", mac));
        }
        var multicast = (Integer.parseInt(mac.substring(0, 2), 16) & 1) == 1;
        return multicast || mac.equals("00:00:00:00:00:00")
                ? Optional.of(Problem.of("mac-not-of-link", mac))
                : Optional.empty();
    }
}
