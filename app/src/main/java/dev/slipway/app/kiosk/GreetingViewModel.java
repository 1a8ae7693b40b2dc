package dev.slipway.app.kiosk;

import static java.lang.System.Logger.Level.DEBUG;

import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Workbench;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Greeting;
import dev.slipway.core.machine.MachineAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How somebody with a laptop claims the machine that this is the display of, as its daemon says every other second until
/// a machine is held here.
///
/// The claim code is for whoever stands here: while others may see the display, it is not on it.
public final class GreetingViewModel {
    private static final System.Logger LOG = System.getLogger(GreetingViewModel.class.getName());
    private static final int EVERY = 2;

    /// IPv4 first; who has many of IPv6 needs none of the others.
    private static final int ADDRESSES = 2;

    private final Workbench bench;
    private final Kiosk kiosk;
    private final ReadOnlyObjectProperty<Optional<Hold>> hold;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private int beats;

    /// What may be said at one moment.
    private record Said(Greeting greeting, boolean overlooked) {}

    public GreetingViewModel(Workbench bench, Kiosk kiosk) {
        this.bench = bench;
        this.kiosk = kiosk;
        this.hold = bench.job().hold();
        hold.subscribe(_ -> look());
        bench.seconds().each(this::beat);
    }

    /// Empty while there is nothing to say.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    private void beat() {
        if (++beats % EVERY == 0) {
            look();
        }
    }

    private void look() {
        if (hold.get().isEmpty()) {
            bench.background().run(this::said, this::show, this::silent);
        } else {
            words.set("");
        }
    }

    /// Whether the display is overlooked is seen last, just before it counts.
    private Said said() throws InstallException, InterruptedException {
        var greeting = kiosk.greeter().greeting();
        return new Said(greeting, kiosk.system().shown());
    }

    private void show(Said said) {
        words.set(hold.get().isEmpty() ? words(said) : "");
    }

    /// Its daemon is still starting, or what is shared cannot be read: what may not be seen is not shown then.
    private void silent(Failure why) {
        LOG.log(DEBUG, "nothing is said of how to claim this machine: {0}", why);
        words.set("");
    }

    private String words(Said said) {
        var greeting = said.greeting();
        if (greeting.addresses().isEmpty()) {
            return bench.words("greeting.unreachable");
        }
        return bench.words("greeting.at", addresses(greeting))
                + " "
                + code(said)
                + "\n"
                + bench.words("greeting.fingerprint", greeting.fingerprint());
    }

    private static String addresses(Greeting greeting) {
        return greeting.addresses().stream()
                .limit(ADDRESSES)
                .map(MachineAddress::toString)
                .collect(Collectors.joining(", "));
    }

    private String code(Said said) {
        if (said.overlooked()) {
            return bench.words("greeting.overlooked");
        }
        return said.greeting()
                .claimCode()
                .map(code -> bench.words("greeting.code", code.text()))
                .orElseGet(() -> bench.words("greeting.given"));
    }
}
