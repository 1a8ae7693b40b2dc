package dev.slipway.app.system;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.TabLeaves;
import dev.slipway.app.control.Words;
import dev.slipway.app.form.FormField;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Keyboards;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/// Two columns where there is room for them, one where there is not.
public final class SystemPage implements WizardPage {
    private static final double COLUMN = 350;

    private final SystemViewModel model;
    private final Messages messages;
    private final TextField hostname = new TextField();
    private final FlowPane root;

    public SystemPage(SystemViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root = new FlowPane(column(identity()), column(network(), place()));
        root.getStyleClass().addAll("page", "columns");
    }

    @Override
    public String title() {
        return messages.get("system.title");
    }

    @Override
    public String heading() {
        return messages.get("system.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(hostname);
    }

    private static VBox column(Node... parts) {
        var column = new VBox(parts);
        column.setPrefWidth(COLUMN);
        column.getStyleClass().add("section");
        return column;
    }

    private Node identity() {
        var account = model.account();
        var key = new TextArea();
        key.setPrefRowCount(2);
        key.setWrapText(true);
        key.addEventFilter(KeyEvent.KEY_PRESSED, TabLeaves::tab);
        return column(
                entry("system.hostname", "hostname", hostname, model.hostname()),
                entry("system.user", "user", new TextField(), account.name()),
                Words.of("password-kept", account.kept()),
                entry("system.password", "password", new PasswordField(), account.password()),
                Words.of("password-strength", account.strength()),
                entry("system.again", "password-again", new PasswordField(), account.again()),
                entry("system.key", "ssh-key", key, account.sshKey()),
                keyFile(),
                Words.of("key-file-said", model.keyFile().said()));
    }

    private Node keyFile() {
        var file = model.keyFile();
        var input = new TextField();
        input.setPromptText(messages.get("system.key.file.prompt"));
        input.setOnAction(_ -> file.read());
        var entry = entry("system.key.file", "key-file", input, file.path());
        HBox.setHgrow(entry, Priority.ALWAYS);
        var read = new Button(messages.get("system.key.read"));
        read.setId("read-keys");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(_ -> file.read());
        var beside = new VBox(Words.of(""), read);
        beside.getStyleClass().add("entry");
        var line = new HBox(entry, beside);
        line.getStyleClass().add("line");
        return line;
    }

    private Node network() {
        var interfaces = new InterfaceList(model.network(), messages);
        var servers = model.network().servers();
        return column(
                interfaces.root(),
                entry("system.nameservers", "nameservers", new TextField(), servers.nameservers()),
                besides(
                        entry("system.search", "search-domains", new TextField(), servers.search()),
                        entry(
                                "system.timeservers",
                                "time-servers",
                                new TextField(),
                                servers.timeServers())));
    }

    private static HBox besides(Node... entries) {
        var line = new HBox(entries);
        line.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        line.getStyleClass().add("line");
        return line;
    }

    private Node place() {
        var place = model.place();
        var both =
                besides(
                        choice("system.timezone", "timezone", Places.timezones(), place.timezone()),
                        choice("system.locale", "locale", Places.locales(), place.locale()));
        return column(both, keyboard());
    }

    /// By its name and by XKB's: either may be looked for.
    private Node keyboard() {
        var box = new SearchableComboBox<>(FXCollections.observableArrayList(Keyboards.all()));
        box.setConverter(new Saying<>(Places::words));
        box.valueProperty().bindBidirectional(model.place().keyboard());
        var chosen = new Entry(messages.get("system.keyboard"), "keyboard", box);
        return column(chosen.root(), trial());
    }

    private Node trial() {
        return model.trial().offered()
                ? trialField(model.trial())
                : Words.of(messages.get("system.keyboard.elsewhere"));
    }

    /// Forgets what was typed: who tries a keyboard may try a password.
    private Node trialField(KeyboardTrial trial) {
        var field = new TextField();
        var entry =
                new Entry(
                        messages.get("system.keyboard.try"),
                        "keyboard-try",
                        field,
                        trial.trouble());
        field.focusedProperty()
                .subscribe(
                        (_, inside) -> {
                            if (inside) {
                                trial.begin();
                            } else {
                                trial.end();
                                field.clear();
                            }
                        });
        return entry.root();
    }

    private Node entry(String words, String id, TextInputControl input, FormField field) {
        return new Entry(messages.get(words), id, input, field).root();
    }

    private Node choice(
            String words, String id, List<String> offered, ObjectProperty<String> chosen) {
        var box = new SearchableComboBox<>(FXCollections.observableArrayList(offered));
        box.setPrefWidth(COLUMN / 2);
        box.valueProperty().bindBidirectional(chosen);
        return new Entry(messages.get(words), id, box).root();
    }
}
