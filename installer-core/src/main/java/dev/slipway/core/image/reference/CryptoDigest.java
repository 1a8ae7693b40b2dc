package dev.slipway.core.image.reference;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/// A SHA-2 by OpenSSL's libcrypto, which needs no compiler to be fast and reads memory outside the heap where it
/// lies (decision 54).
final class CryptoDigest extends MessageDigest {
    private static final Cleaner CLEANER = Cleaner.create();

    private final long type;
    private final int length;
    private final long context = Crypto.EVP_MD_CTX_new();

    private CryptoDigest(String name, long type, int length) {
        super(name);
        this.type = type;
        this.length = length;
        var freed = context;
        CLEANER.register(this, () -> Crypto.EVP_MD_CTX_free(freed));
        engineReset();
    }

    static CryptoDigest sha256() {
        return new CryptoDigest("SHA-256", Crypto.EVP_sha256(), 32);
    }

    static CryptoDigest sha512() {
        return new CryptoDigest("SHA-512", Crypto.EVP_sha512(), 64);
    }

    @Override
    protected int engineGetDigestLength() {
        return length;
    }

    @Override
    protected void engineUpdate(ByteBuffer data) {
        if (data.isDirect()) {
            var start = Pointer.nativeValue(Native.getDirectBufferPointer(data));
            ask(
                    context ->
                            Crypto.EVP_DigestUpdate(
                                    context, start + data.position(), data.remaining()));
            data.position(data.limit());
        } else {
            super.engineUpdate(data);
        }
    }

    @Override
    protected void engineUpdate(byte[] data, int offset, int count) {
        var whole = offset == 0 ? data : Arrays.copyOfRange(data, offset, offset + count);
        ask(context -> Crypto.EVP_DigestUpdate(context, whole, count));
    }

    @Override
    protected void engineUpdate(byte data) {
        engineUpdate(new byte[] {data}, 0, 1);
    }

    @Override
    protected byte[] engineDigest() {
        var digest = new byte[length];
        ask(context -> Crypto.EVP_DigestFinal_ex(context, digest, Pointer.NULL));
        engineReset();
        return digest;
    }

    @Override
    protected void engineReset() {
        ask(context -> Crypto.EVP_DigestInit_ex(context, type, Crypto.NOTHING));
    }

    /// It fails for want of memory alone, and is not to be freed meanwhile.
    private void ask(LongToIntFunction call) {
        try {
            var answer = call.applyAsInt(context);
            if (answer != 1) {
                throw new IllegalStateException("libcrypto answers " + answer);
            }
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
