package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.NetworkRules;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The interfaces of the installed system over the links of the machine, and the servers that it asks, as typed.
final class NetworkForm {
    private final Messages messages;
    private final Runnable changed;
    private final ServersForm servers = new ServersForm();
    private final ObservableList<Link> links = FXCollections.observableArrayList();
    private final ObservableList<Link> shownLinks = FXCollections.unmodifiableObservableList(links);
    private final ObservableList<InterfaceForm> interfaces = FXCollections.observableArrayList();
    private final ObservableList<InterfaceForm> shownInterfaces =
            FXCollections.unmodifiableObservableList(interfaces);
    private List<InterfaceConfiguration> others = List.of();

    NetworkForm(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
    }

    ServersForm servers() {
        return servers;
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
            now.stream().filter(Link::up).findFirst().ifPresent(this::addLink);
        }
    }

    /// As somebody wrote it. What the fields cannot say is kept.
    void read(List<InterfaceConfiguration> written) {
        interfaces.clear();
        var reading = new InterfaceReading(links, messages);
        reading.read(written);
        written.forEach(each -> reading.of(each).ifPresent(this::add));
        others = written.stream().filter(each -> reading.of(each).isEmpty()).toList();
    }

    /// Whether there are interfaces that no field shows.
    boolean hasOthers() {
        return !others.isEmpty();
    }

    boolean hasFreeLink() {
        return !free().isEmpty();
    }

    /// Whether the machine has links enough for one.
    boolean canBond() {
        return links.size() > 1;
    }

    /// Over the first link that has no interface yet.
    void add() {
        free().stream().findFirst().ifPresent(this::addLink);
    }

    /// Over all links that have no interface yet.
    void addBond() {
        add("bond", new BondForm(BondMode.ACTIVE_BACKUP, free(), Selectors.NONE));
    }

    /// Carried by the first interface, and not numbered yet.
    void addVlan() {
        interfaces.stream()
                .findFirst()
                .ifPresent(carrier -> add("lan", new VlanForm("", carrier, messages)));
    }

    /// Those that it carried wait for another that does.
    void remove(InterfaceForm form) {
        interfaces.remove(form);
        interfaces.forEach(each -> leave(each.attachment(), form));
        changed.run();
    }

    private static void leave(AttachmentForm attachment, InterfaceForm gone) {
        if (attachment instanceof VlanForm vlan && gone.equals(vlan.parent().get())) {
            vlan.parent().set(null);
        }
    }

    Stream<FormField> fields() {
        var typed = interfaces.stream().flatMap(InterfaceForm::fields);
        return Stream.concat(typed, servers.fields());
    }

    /// What is wrong with the interfaces beside each other, though each field be good.
    Optional<String> problem() {
        return linkTwice()
                .or(
                        () ->
                                NetworkRules.problems(configuration()).stream()
                                        .filter(Problem::forbids)
                                        .findFirst()
                                        .map(Problem::message));
    }

    private Optional<String> linkTwice() {
        return taken().stream().distinct().count() < taken().size()
                ? Optional.of(messages.get("system.missing.link"))
                : Optional.empty();
    }

    List<InterfaceConfiguration> configuration() {
        return Stream.concat(interfaces.stream().map(InterfaceForm::configuration), others.stream())
                .toList();
    }

    private List<Link> taken() {
        return interfaces.stream().flatMap(form -> form.attachment().links().stream()).toList();
    }

    private List<Link> free() {
        var taken = taken();
        return links.stream().filter(link -> !taken.contains(link)).toList();
    }

    private void addLink(Link link) {
        add("net", new LinkForm(link, Selectors.NONE));
    }

    /// Called by the stem and the first number that no other has.
    private void add(String stem, AttachmentForm attachment) {
        var names = configuration().stream().map(InterfaceConfiguration::name).toList();
        var name =
                Stream.iterate(0, number -> number + 1)
                        .map(number -> stem + number)
                        .filter(each -> !names.contains(each))
                        .findFirst();
        add(new InterfaceForm(name.orElse(stem), attachment, messages));
    }

    private void add(InterfaceForm form) {
        form.fields().forEach(field -> field.text().subscribe((_, _) -> changed.run()));
        form.choices().forEach(choice -> choice.addListener(_ -> changed.run()));
        interfaces.add(form);
        changed.run();
    }
}
