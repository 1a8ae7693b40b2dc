package dev.slipway.agent.message;

import dev.slipway.agent.port.ThisSystem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a text of a message may be: lists of what is allowed, never of what is not.
///
/// None of them lets a word begin with a dash, so that none can be taken for an option.
public enum Pattern {
    /// Ids that hosts give to commands: anything that can be seen.
    ID("[\\x21-\\x7e]{1,128}"),
    /// Words of the protocol itself, unknown ones included.
    WORD("[\\x20-\\x7e]{1,64}"),
    /// A unit of systemd.
    SERVICE("[A-Za-z0-9_][A-Za-z0-9:_.@\\\\-]{0,254}"),
    /// A package, with or without its architecture. apt takes `name-` for *remove* and `name+` for *install*; only
    /// names like `g++` end so.
    PACKAGE("[A-Za-z0-9]([A-Za-z0-9+._-]{0,126}([A-Za-z0-9]|\\+\\+))?(:[a-z0-9]{1,16})?"),
    QUERY("[A-Za-z0-9][A-Za-z0-9+._ -]{0,127}"),
    /// A check by its name.
    CHECK("[a-z][a-z0-9_]{0,63}"),
    /// A line for a shell, or any other text: what it may do is the policy's business.
    LINE("(?s).{1,32768}"),
    /// A path from the root, without a step up.
    PATH("/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\x00-\\x1f]{0,4095}"),
    /// A path from a drive, or to a device, without a step up and without what no name on Windows may have.
    WINDOWS_PATH(
            "(?:[A-Za-z]:|\\\\\\\\\\.)[\\\\/](?!.*(?:^|[\\\\/])\\.\\.(?:[\\\\/]|$))[^\\x00-\\x1f<>:\"|?*]{0,4095}"),
    /// A path from a drive, as [#WINDOWS_PATH], and without what is another name there than it looks: a dot or a space at its end is none, and a
    /// device is one in every folder.
    WINDOWS_FILE(
            "(?i)[A-Z]:[\\\\/](?!.*(?<=[\\\\/])(?:\\.\\.|CON|PRN|AUX|NUL|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:[.\\\\/]|$))(?!.*[. ](?:[\\\\/]|$))[^\\x00-\\x1f<>:\"|?*]{0,4095}"),
    /// A drive of Windows.
    DRIVE("[A-Z]:"),
    /// A user of a Linux system.
    USER("[a-z_][a-z0-9_-]{0,31}"),
    /// A line of `authorized_keys`.
    SSH_KEY("[!-~][ -~]{0,8191}"),
    VARIABLE("[A-Za-z_][A-Za-z0-9_]{0,127}"),
    VALUE("[^\\x00]{0,8192}"),
    /// The bytes of something, in pairs of hexadecimal digits.
    HEXADECIMAL("(?:[0-9a-f]{2}){1,64}"),
    BASE64("[A-Za-z0-9+/]{0,65536}={0,2}"),
    /// What a stream leads to: the machine API, or `host:port`.
    TARGET("[A-Za-z0-9\\[\\]:._-]{1,262}"),
    /// The word of a refusal, or none.
    CODE("[a-z_]{0,64}"),
    /// Its reader is strict, and its length is the line's: to match each character first would take as long again.
    LONG_TEXT("(?s).*");

    /// What was asked for: an agent that starts needs few of them.
    private static final Map<Pattern, java.util.regex.Pattern> COMPILED = new ConcurrentHashMap<>();

    private final String expression;

    Pattern(String expression) {
        this.expression = expression;
    }

    /// What a path is on the system that this runs on.
    public static Pattern pathHere() {
        return ThisSystem.HERE.windows() ? WINDOWS_PATH : PATH;
    }

    /// What the path of a file is on the system that this runs on.
    public static Pattern fileHere() {
        return ThisSystem.HERE.windows() ? WINDOWS_FILE : PATH;
    }

    public boolean matches(String text) {
        return COMPILED.computeIfAbsent(this, Pattern::compiled).matcher(text).matches();
    }

    private java.util.regex.Pattern compiled() {
        return java.util.regex.Pattern.compile(expression);
    }
}
