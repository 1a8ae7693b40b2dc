package dev.slipway.app.storage;

import dev.slipway.app.control.AlternativeButtons;
import dev.slipway.app.control.DiskMap;
import dev.slipway.app.control.DiskMap.Captions;
import dev.slipway.app.control.ProblemList;
import dev.slipway.app.control.Scrolled;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The disks and a preset come first, and are enough; the rest of it behind further tabs.
public final class StoragePage implements WizardPage {
    private final StorageViewModel model;
    private final Messages messages;
    private final DiskTable disks;
    private final TabPane tabs;
    private final VBox root;

    public StoragePage(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        disks = new DiskTable(model, messages);
        tabs =
                new TabPane(
                        tab("disks", "storage.tab.disks", choice()),
                        tab("map", "storage.tab.map", map()),
                        tab("vdevs", "storage.tab.vdevs", new VdevsPane(model, messages).root()),
                        tab(
                                "datasets",
                                "storage.tab.datasets",
                                perPool(form -> new ContentsPane(model, form, messages).root())),
                        tab(
                                "pool",
                                "storage.tab.pool",
                                perPool(form -> new PoolPane(model, form, messages).root())),
                        tab(
                                "adopt",
                                "storage.tab.adopt",
                                new AdoptionPane(model.adoption(), messages).root()));
        tabs.setId("storage-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(messages.get("storage.tabs"));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        var instead = new AlternativeButtons(model::use, messages);
        model.findings().alternatives().subscribe(instead::show);
        root =
                new VBox(
                        new AreaBar(model, messages).root(),
                        tabs,
                        new ProblemList(model.findings().problems(), messages).root(),
                        instead.root());
        root.getStyleClass().addAll("page", "storage");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::lookAgain);
    }

    @Override
    public String title() {
        return messages.get("storage.title");
    }

    @Override
    public String heading() {
        return messages.get("storage.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Node root() {
        return root;
    }

    /// Before the tabs are drawn for the first time, nothing in them can have the focus.
    @Override
    public Optional<Node> firstFocus() {
        tabs.getSelectionModel().selectFirst();
        root.applyCss();
        return Optional.of(disks.table().isDisabled() ? tabs : disks.table());
    }

    private Tab tab(String name, String words, Node content) {
        var tab = new Tab(messages.get(words), Scrolled.of(content));
        tab.setId("tab-" + name);
        return tab;
    }

    private Node perPool(Function<PoolForm, Node> nodes) {
        return new PerPool(model, nodes).root();
    }

    private VBox choice() {
        var erased = new VBox(disks.root(), new PresetChoice(model, messages).root());
        erased.getStyleClass().add("cards");
        erased.disableProperty().bind(model.worked().map(Worked::adopts));
        VBox.setVgrow(erased, Priority.ALWAYS);
        var choice = new VBox(kept(), erased, wholeDisk());
        choice.getStyleClass().add("section");
        return choice;
    }

    /// A way on without disks; not there once there are some.
    private CheckBox wholeDisk() {
        var tick = new CheckBox(messages.get("storage.whole"));
        tick.setId("whole-image");
        tick.selectedProperty().bindBidirectional(model.wholeDisk());
        tick.visibleProperty().bind(model.worked().map(Worked::undecided));
        tick.managedProperty().bind(tick.visibleProperty());
        return tick;
    }

    private Label kept() {
        var words =
                model.worked()
                        .map(it -> it.draft().adoption().filter(_ -> it.adopts()))
                        .map(it -> it.map(kept -> messages.get("storage.kept", kept.pool())))
                        .map(it -> it.orElse(""));
        return Words.of("kept", words);
    }

    private VBox map() {
        var captions = new Captions(messages.get("map.today"), messages.get("map.then"));
        return new DiskMap(model.findings().map(), captions).root();
    }

    private void lookAgain(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            model.lookAgain();
        }
    }
}
