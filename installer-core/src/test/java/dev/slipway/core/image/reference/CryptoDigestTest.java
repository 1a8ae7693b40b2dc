package dev.slipway.core.image.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CryptoDigestTest {
    /// FIPS 180-4, its examples.
    private static final String SHA256_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String SHA512_OF_ABC =
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    @BeforeEach
    void hasLibcrypto() {
        assumeTrue(Crypto.isPresent(), "libcrypto is not installed");
    }

    @Test
    void isWhatTheAlgorithmsStartWith() {
        for (var algorithm : Digest.Algorithm.values()) {
            assertThat(algorithm.start()).isInstanceOf(CryptoDigest.class);
        }
    }

    @Test
    void agreesWithTheStandard() {
        assertThat(hex(CryptoDigest.sha256().digest("abc".getBytes(UTF_8))))
                .isEqualTo(SHA256_OF_ABC);
        assertThat(hex(CryptoDigest.sha512().digest("abc".getBytes(UTF_8))))
                .isEqualTo(SHA512_OF_ABC);
    }

    @Test
    void agreesWithJavaWhateverPiecesItComesIn() throws Exception {
        var random = new Random(3);
        var bytes = new byte[200_000];
        random.nextBytes(bytes);
        var digest = CryptoDigest.sha256();

        for (var at = 0; at < bytes.length; ) {
            var count = Math.min(bytes.length - at, random.nextInt(9000));
            update(digest, random.nextInt(4), bytes, at, count);
            at += count;
        }

        assertThat(digest.digest()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void update(MessageDigest digest, int way, byte[] bytes, int at, int count) {
        switch (way) {
            case 0 -> digest.update(bytes, at, count);
            case 1 -> digest.update(ByteBuffer.wrap(bytes, at, count));
            case 2 -> digest.update(ByteBuffer.allocateDirect(count).put(bytes, at, count).flip());
            case 3 -> {
                for (var each = at; each < at + count; each++) {
                    digest.update(bytes[each]);
                }
            }
            default -> throw new IllegalArgumentException("way " + way);
        }
    }

    @Test
    void takesNoMoreThanRemainsInABuffer() {
        var buffer = ByteBuffer.allocateDirect(9).put("xxabcyyyy".getBytes(UTF_8));
        buffer.position(2).limit(5);
        var digest = CryptoDigest.sha256();

        digest.update(buffer);

        assertThat(buffer.remaining()).isZero();
        assertThat(hex(digest.digest())).isEqualTo(SHA256_OF_ABC);
    }

    @Test
    void beginsAnewAfterEachDigest() {
        var digest = CryptoDigest.sha256();
        digest.update("something else".getBytes(UTF_8));
        digest.digest();
        digest.update("x".getBytes(UTF_8));
        digest.reset();

        assertThat(hex(digest.digest("abc".getBytes(UTF_8)))).isEqualTo(SHA256_OF_ABC);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
