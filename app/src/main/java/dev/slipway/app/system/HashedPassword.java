package dev.slipway.app.system;

import dev.slipway.app.work.Background;
import dev.slipway.app.work.Work;
import dev.slipway.core.config.PasswordHash;
import java.util.Optional;

/// The password of the account as a hash, which is slow to make on purpose: made while the operator types elsewhere.
final class HashedPassword {
    private final AccountForm account;
    private final Background background;
    private final Runnable changed;
    private Work work = Work.NONE;
    private boolean hashing;
    private String secret = "";
    private Optional<String> hash = Optional.empty();

    /// @param changed there is a hash now
    HashedPassword(AccountForm account, Background background, Runnable changed) {
        this.account = account;
        this.background = background;
        this.changed = changed;
    }

    /// Of what is typed now; empty while there is none.
    Optional<String> value() {
        return hash.filter(_ -> secret.equals(account.secret()));
    }

    boolean ready() {
        return account.secret().isEmpty() || value().isPresent();
    }

    void typed() {
        if (!account.secret().equals(secret)) {
            forget();
        }
        if (!ready() && account.again().good() && !hashing) {
            var typed = secret;
            hashing = true;
            work = background.run(() -> of(typed), this::made, _ -> {});
        }
    }

    /// Blocks.
    static String of(String secret) {
        return PasswordHash.of(secret.toCharArray());
    }

    /// The first counts: another hash of the same password would be another configuration, and another plan.
    void made(String now) {
        hashing = false;
        if (value().isEmpty()) {
            hash = Optional.of(now);
            changed.run();
        }
    }

    private void forget() {
        work.cancel();
        hashing = false;
        hash = Optional.empty();
        secret = account.secret();
    }
}
