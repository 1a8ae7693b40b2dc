package dev.slipway.core.cli;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// `ADDR:PORT` as a daemon is told where to listen; port 0 is any free one.
final class ListenAddress {
    private static final Pattern FORM = Pattern.compile("(\\[[^]]+]|[^:\\[\\]]+):(\\d{1,5})");

    private ListenAddress() {}

    static InetSocketAddress parse(String option, String text) throws InstallException {
        var form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65535) {
            throw bad(option, text);
        }
        var host = form.group(1).replaceAll("[\\[\\]]", "");
        try {
            var address = InetAddress.getAllByName(host)[0];
            if (!isOurs(address)) {
                throw bad(option, text);
            }
            return new InetSocketAddress(address, Integer.parseInt(form.group(2)));
        } catch (UnknownHostException | SocketException e) {
            throw bad(option, text);
        }
    }

    private static boolean isOurs(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    }

    private static InstallException bad(String option, String text) {
        return new InstallException(
                new BadArgument(option, text, Screen.word("machined.bad-address")));
    }
}
