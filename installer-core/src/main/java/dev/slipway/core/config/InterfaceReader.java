package dev.slipway.core.config;

import static dev.slipway.core.config.SystemReader.text;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Understands `interface "NAME" { … }`.
final class InterfaceReader {
    private InterfaceReader() {}

    static InterfaceConfiguration link(Element link) {
        var name = link.argument();
        var read =
                new InterfaceConfiguration(
                        name,
                        new AttachmentReader(link).attachment(name),
                        link.child("mtu").flatMap(InterfaceReader::number),
                        link.children("address").stream().map(InterfaceReader::address).toList(),
                        text(link, "gateway"));
        link.close();
        return read;
    }

    /// Of a node that has one number and nothing else.
    static Optional<Integer> number(Element element) {
        var number = element.number();
        element.close();
        return number;
    }

    private static AddressConfiguration address(Element address) {
        var kind = kind(address);
        var name = address.property("name").orElse(kind.word());
        var text = address.optionalArgument();
        address.close();
        return new AddressConfiguration(name, kind, text);
    }

    private static AddressKind kind(Element address) {
        var word = address.property("kind");
        var kind =
                Arrays.stream(AddressKind.values())
                        .filter(each -> word.filter(each.word()::equals).isPresent())
                        .findFirst();
        if (kind.isEmpty()) {
            address.complain(wrongKind(word));
        }
        return kind.orElse(AddressKind.STATIC);
    }

    private static Problem wrongKind(Optional<String> word) {
        return word.map(it -> Problem.misspelt("address-kind-unknown", it, words()))
                .orElseGet(
                        () ->
                                Problem.of(
                                        "address-kind-missing",
                                        "kind",
                                        String.join(", ", words())));
    }

    private static List<String> words() {
        return Arrays.stream(AddressKind.values()).map(AddressKind::word).toList();
    }
}
