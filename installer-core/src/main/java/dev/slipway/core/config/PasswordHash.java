package dev.slipway.core.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.Sha2Crypt;

/// A password as crypt(3) keeps it: `$id$salt$hash`. A secret: no problem ever repeats it.
public final class PasswordHash {
    private static final Pattern FORM =
            Pattern.compile("\\$[0-9a-z]{1,3}(\\$[./0-9A-Za-z=,]+){2,3}");
    private static final Pattern SHA512 =
            Pattern.compile(
                    "\\$6\\$(rounds=[0-9]{4,9}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{86}");
    private static final String SALT_LETTERS =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SALT_LENGTH = 16;
    private static final int LONGEST_UTF8 = 3;

    private PasswordHash() {}

    public static Optional<Problem> problem(String hash) {
        var form = hash.startsWith("$6$") ? SHA512 : FORM;
        return form.matcher(hash).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("password-hash-bad", ""));
    }

    /// A new sha512-crypt hash (`$6$…`) with a random salt. The caller wipes `password`.
    public static String of(char[] password) {
        return of(password, salt(new SecureRandom()));
    }

    static String of(char[] password, String salt) {
        var bytes = utf8(password);
        try {
            return Sha2Crypt.sha512Crypt(bytes, "$6$" + salt);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] utf8(char[] password) {
        var room = ByteBuffer.allocate(password.length * LONGEST_UTF8);
        var encoder =
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
        var result = encoder.encode(CharBuffer.wrap(password), room, true);
        try {
            if (!result.isUnderflow()) {
                throw new IllegalStateException("three bytes for a char do not suffice: " + result);
            }
            return Arrays.copyOf(room.array(), room.position());
        } finally {
            Arrays.fill(room.array(), (byte) 0);
        }
    }

    private static String salt(SecureRandom random) {
        return random.ints(SALT_LENGTH, 0, SALT_LETTERS.length())
                .mapToObj(i -> SALT_LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
