package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// Verifies the blocks of another stage on a thread of its own, and passes them on as they are. Their end comes only
/// if they were those expected.
final class VerifyAhead extends Stage {
    private final Stage source;
    private final Verification verification;

    private VerifyAhead(String name, Stage source, Verification verification, Waited empty) {
        super(name, empty);
        this.source = source;
        this.verification = verification;
    }

    /// @param empty hears how long whoever takes blocks waits for one
    static VerifyAhead start(String name, Stage source, Verification verification, Waited empty) {
        var ahead = new VerifyAhead(name, source, verification, empty);
        ahead.start();
        return ahead;
    }

    @Override
    Item work() throws InstallException, InterruptedException {
        while (true) {
            switch (source.take()) {
                case Item.Block(var bytes) -> verify(bytes);
                case Item.End end -> {
                    verification.end();
                    return end;
                }
                case Item.Broken broken -> {
                    return broken;
                }
            }
        }
    }

    private void verify(ByteBuffer bytes) throws InstallException {
        verification.of(bytes.duplicate());
        pass(bytes);
    }

    @Override
    void recycle(ByteBuffer block) {
        source.recycle(block);
    }

    @Override
    void ended() {
        source.close();
    }
}
