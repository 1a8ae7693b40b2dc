package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The interfaces of the installed system over the links of the machine, and its name servers, as typed.
final class NetworkForm {
    private final Messages messages;
    private final Runnable changed;
    private final FormField nameservers;
    private final ObservableList<Link> links = FXCollections.observableArrayList();
    private final ObservableList<Link> shownLinks = FXCollections.unmodifiableObservableList(links);
    private final ObservableList<InterfaceForm> interfaces = FXCollections.observableArrayList();
    private final ObservableList<InterfaceForm> shownInterfaces =
            FXCollections.unmodifiableObservableList(interfaces);
    private List<InterfaceConfiguration> others = List.of();

    NetworkForm(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
        nameservers = new FormField("", NetworkForm::nameserverProblem);
    }

    /// Addresses, with blanks or commas between them.
    FormField nameservers() {
        return nameservers;
    }

    ObservableList<Link> links() {
        return shownLinks;
    }

    ObservableList<InterfaceForm> interfaces() {
        return shownInterfaces;
    }

    /// Other links than before leave nothing of the interfaces that were typed.
    void seen(List<Link> now) {
        if (!now.equals(links)) {
            interfaces.clear();
            others = List.of();
            links.setAll(now);
            now.stream().filter(Link::up).findFirst().ifPresent(this::add);
        }
    }

    /// As somebody wrote it. What the fields cannot say is kept.
    void read(List<InterfaceConfiguration> written, List<String> servers) {
        interfaces.clear();
        var unshown = new ArrayList<InterfaceConfiguration>();
        for (var each : written) {
            InterfaceForm.of(each, links, messages)
                    .ifPresentOrElse(this::add, () -> unshown.add(each));
        }
        others = List.copyOf(unshown);
        nameservers.reset(String.join(" ", servers));
    }

    /// Whether there are interfaces that no field shows.
    boolean hasOthers() {
        return !others.isEmpty();
    }

    /// Over the first link that has no interface yet.
    void add() {
        var taken = taken();
        links.stream().filter(link -> !taken.contains(link)).findFirst().ifPresent(this::add);
    }

    void remove(InterfaceForm form) {
        interfaces.remove(form);
        changed.run();
    }

    Stream<FormField> fields() {
        var typed = interfaces.stream().flatMap(InterfaceForm::fields);
        return Stream.concat(typed, Stream.of(nameservers));
    }

    Optional<String> linkTwice() {
        return taken().stream().distinct().count() < taken().size()
                ? Optional.of(messages.get("system.missing.link"))
                : Optional.empty();
    }

    List<InterfaceConfiguration> configuration() {
        return Stream.concat(interfaces.stream().map(InterfaceForm::configuration), others.stream())
                .toList();
    }

    List<String> nameserverAddresses() {
        return addresses(nameservers.value());
    }

    private List<Link> taken() {
        return interfaces.stream().map(form -> form.link().get()).toList();
    }

    private void add(Link link) {
        add(new InterfaceForm("net" + interfaces.size(), link, messages));
    }

    private void add(InterfaceForm form) {
        form.fields().forEach(field -> field.text().subscribe((_, _) -> changed.run()));
        form.kind().subscribe((_, _) -> changed.run());
        form.link().subscribe((_, _) -> changed.run());
        interfaces.add(form);
        changed.run();
    }

    private static Optional<String> nameserverProblem(String text) {
        return addresses(text).stream()
                .flatMap(each -> IpAddress.problem(each).stream())
                .map(Problem::message)
                .findFirst();
    }

    private static List<String> addresses(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
