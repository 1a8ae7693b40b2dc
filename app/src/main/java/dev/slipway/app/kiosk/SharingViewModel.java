package dev.slipway.app.kiosk;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.remote.ScreenUse;
import dev.slipway.core.remote.Sharing;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is shared of this machine, and with whom, as the system says every other second.
public final class SharingViewModel {
    private static final int EVERY = 2;
    private static final String LOOPBACK = "127.0.0.1";

    private final Workbench bench;
    private final LiveSystem system;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.NOTHING);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private int beats;

    public SharingViewModel(Workbench bench, LiveSystem system) {
        this.bench = bench;
        this.system = system;
        this.activity = bench.activity();
        bench.seconds().each(this::beat);
    }

    ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /// What is shared, and who is connected; empty where nothing is shared.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    Activity activity() {
        return activity;
    }

    void look() {
        bench.background().run(system::look, this::seen, activity::failed);
    }

    /// What is shared is so no more; it is gone from here as soon as that is so.
    void end() {
        ask(Request.UNSHARE, "sharing.ending");
    }

    void console() {
        ask(Request.CONSOLE, "sharing.console.opening");
    }

    private void ask(Request request, String awaited) {
        activity.run(bench.words(awaited), () -> system.ask(request), _ -> {});
    }

    private void beat() {
        if (beats++ % EVERY == 0) {
            look();
        }
    }

    private void seen(Seen now) {
        seen.set(now);
        words.set(now.sharing().map(sharing -> said(sharing, now)).orElse(""));
    }

    private String said(Sharing sharing, Seen now) {
        var sentences = new ArrayList<String>();
        display(sharing).ifPresent(sentences::add);
        sharing.tunnels().forEach(it -> sentences.add(bench.words("sharing.tunnelled", it.to())));
        if (!sentences.isEmpty()) {
            sentences.add(who(now));
        }
        return String.join(" ", sentences);
    }

    private Optional<String> display(Sharing sharing) {
        if (!sharing.password().isEmpty()) {
            return Optional.of(bench.words(use(sharing.use())));
        }
        return sharing.ssh().isPresent()
                ? Optional.of(bench.words("sharing.ssh.only"))
                : Optional.empty();
    }

    private static String use(ScreenUse use) {
        return switch (use) {
            case VIEW_ONLY -> "sharing.view";
            case CONTROL -> "sharing.control";
        };
    }

    /// The end of a tunnel by SSH is on this machine.
    private String from(String address) {
        return address.equals(LOOPBACK) ? bench.words("sharing.through") : address;
    }

    private String who(Seen now) {
        var who = new ArrayList<String>();
        now.browsers().forEach(address -> who.add(bench.words("sharing.browser", from(address))));
        now.logins().forEach(address -> who.add(bench.words("sharing.login", address)));
        return who.isEmpty()
                ? bench.words("sharing.nobody")
                : bench.words("sharing.connected", String.join(", ", who), now.viewers());
    }
}
