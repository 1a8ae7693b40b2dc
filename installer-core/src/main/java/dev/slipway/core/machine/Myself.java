package dev.slipway.core.machine;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Who we are, for people who read it elsewhere: `user@host`.
public final class Myself {
    private Myself() {}

    public static String name() {
        return System.getProperty("user.name") + "@" + host();
    }

    /// What this host is called.
    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a host that does not know its own name is still one
        }
    }
}
