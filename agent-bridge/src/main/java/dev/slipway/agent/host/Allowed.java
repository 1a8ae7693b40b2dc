package dev.slipway.agent.host;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.Door;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What one guest may reach through this host: the addresses that the operator named, and nothing else.
final class Allowed implements Door {
    private static final Logger LOG = new Log(Allowed.class);

    private static final String LOOPBACK = "127.0.0.1";

    private final Set<Address> addresses = ConcurrentHashMap.newKeySet();

    void add(Collection<Address> more) {
        addresses.addAll(more);
    }

    @Override
    public Socket open(String to) throws RefusedException {
        var address = Address.parse(to).filter(addresses::contains);
        if (address.isEmpty()) {
            throw refused(to);
        }
        return there(address.get()).connect();
    }

    /// Whatever a guest asks for before the operator has named anything here, the next program may lead it to: to refuse it for good
    /// would end an installation that only waits for that.
    private RefusedException refused(String to) {
        if (addresses.isEmpty()) {
            LOG.log(Level.DEBUG, "nothing was named yet that a guest may reach: {0}", to);
            return new RefusedException(Code.UNREACHABLE, to);
        }
        LOG.log(Level.WARNING, "a guest may not reach {0}", to);
        return new RefusedException(Code.DENIED, to);
    }

    private static Address there(Address named) {
        return named.host().equals(Bridge.OPERATOR) ? new Address(LOOPBACK, named.port()) : named;
    }
}
