package dev.slipway.agent.refusal;

import java.util.Locale;

/// What a program can tell refusals apart by. The words are part of the protocol: they may be added to, and are
/// never changed.
public enum Code {
    NOT_TEXT,
    LINE_TOO_LONG,
    NOT_JSON,
    NOT_AN_OBJECT,
    UNKNOWN_TYPE,
    UNKNOWN_ACTION,
    MISSING_FIELD,
    WRONG_TYPE,
    OUT_OF_RANGE,
    NOT_ALLOWED_HERE,
    BAD_VALUE,
    UNSUPPORTED,
    DENIED,
    NOT_AUTHENTICATED,
    BAD_PROOF,
    OUT_OF_ORDER,
    BUSY,
    DUPLICATE_ID,
    CANCELLED,
    TIMED_OUT,
    TOOL_MISSING,
    TOOL_FAILED,
    NOT_FOUND,
    PROTECTED,
    STILL_ALIVE,
    DIGEST_DIFFERS,
    UNREADABLE,
    UNWRITABLE,
    UNREACHABLE,
    TOO_MANY,
    INTERNAL;

    /// As it is on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
