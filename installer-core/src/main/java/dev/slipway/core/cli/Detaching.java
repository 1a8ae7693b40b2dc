package dev.slipway.core.cli;

import dev.slipway.core.machine.LocalMachine;

/// What Ctrl-C does while an installation is followed: the machine goes on without us, and we say so; where we
/// are the machine, it is cancelled and tidied up first.
final class Detaching implements AutoCloseable {
    private final Thread hook;

    private Detaching(Thread hook) {
        this.hook = hook;
    }

    static Detaching from(HeldMachine held, String name, Screen errors) {
        var hook = Thread.ofPlatform().unstarted(() -> leave(held, name, errors));
        Runtime.getRuntime().addShutdownHook(hook);
        return new Detaching(hook);
    }

    private static void leave(HeldMachine held, String name, Screen errors) {
        if (held.machine() instanceof LocalMachine local) {
            errors.say("install.cancelling");
            local.close();
        } else {
            errors.say(held.machine().plain() ? "plain.detached" : "install.detached", name);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // we are being shut down: the hook runs already
        }
    }
}
