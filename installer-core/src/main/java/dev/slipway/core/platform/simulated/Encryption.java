package dev.slipway.core.platform.simulated;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.secret.Secret;
import java.util.LinkedHashMap;

/// Native encryption of a pool's top dataset, which all others inherit. Of the key only a digest is kept, so that
/// the wrong one can be told from the right one.
final class Encryption {
    /// Names that no property has: they are of the simulation alone.
    private static final String KEY = ":key";

    private static final String UNLOCKED = ":unlocked";
    private static final int SHORTEST_PASSPHRASE = 8;

    private Encryption() {}

    /// Of a pool that is being created with its key.
    static SimulatedPool begun(SimulatedPool pool, Secret key) throws Refusal {
        if (!encrypted(pool)) {
            return pool;
        }
        var format = own(pool, "keyformat");
        if (format.isEmpty()) {
            throw cannotCreate(pool, "Keyformat required for new encryption root.");
        }
        if (format.equals("passphrase") && key.line().bytes().length < SHORTEST_PASSPHRASE) {
            throw cannotCreate(pool, "Passphrase too short (min 8).");
        }
        return with(with(pool, KEY, digest(key)), UNLOCKED, "yes");
    }

    static boolean encrypted(SimulatedPool pool) {
        var algorithm = own(pool, "encryption");
        return !algorithm.isEmpty() && !algorithm.equals("off");
    }

    static boolean locked(SimulatedPool pool) {
        return encrypted(pool) && own(pool, UNLOCKED).isEmpty();
    }

    static SimulatedPool unlocked(SimulatedPool pool, Secret key) throws Refusal {
        if (!encrypted(pool)) {
            throw cannotLoad(pool, "Dataset not encrypted.");
        }
        if (!locked(pool)) {
            throw cannotLoad(pool, "Key already loaded for '" + pool.name() + "'.");
        }
        if (!own(pool, KEY).equals(digest(key))) {
            throw cannotLoad(pool, "Incorrect key provided for '" + pool.name() + "'.");
        }
        return with(pool, UNLOCKED, "yes");
    }

    /// As it is after an export.
    static SimulatedPool locking(SimulatedPool pool) {
        var top = new LinkedHashMap<>(pool.dataset(pool.name()).orElseThrow());
        top.remove(UNLOCKED);
        return pool.with(pool.name(), top);
    }

    static String status(SimulatedPool pool) {
        return locked(pool) ? "unavailable" : "available";
    }

    private static SimulatedPool with(SimulatedPool pool, String name, String value) {
        var top = new LinkedHashMap<>(pool.dataset(pool.name()).orElseThrow());
        top.put(name, value);
        return pool.with(pool.name(), top);
    }

    private static String own(SimulatedPool pool, String name) {
        return pool.dataset(pool.name()).orElseThrow().getOrDefault(name, "");
    }

    private static String digest(Secret key) {
        return Digest.sha256(key.line().bytes()).text();
    }

    private static Refusal cannotCreate(SimulatedPool pool, String why) {
        return new Refusal(1, "cannot create '" + pool.name() + "': " + why);
    }

    private static Refusal cannotLoad(SimulatedPool pool, String why) {
        return new Refusal(255, "Key load error: " + why + "\n" + pool.name());
    }
}
