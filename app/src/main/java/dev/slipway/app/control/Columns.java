package dev.slipway.app.control;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tables of words.
public final class Columns {
    private static final double MOST = 1.15;

    private Columns() {}

    /// As wide as it must be; what is left goes to the last column of the table.
    public static <R> TableColumn<R, String> of(
            String title, double width, Function<R, ObservableValue<String>> words) {
        var column = last(title, words);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width * MOST);
        return column;
    }

    public static <R> TableColumn<R, String> last(
            String title, Function<R, ObservableValue<String>> words) {
        var column = new TableColumn<R, String>(title);
        column.setCellValueFactory(row -> words.apply(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// Gives one column more than it must have where the last one has enough.
    ///
    /// @param most how wide it is at the most
    /// @param rest what the last column has enough of
    public static <R> void widen(
            TableView<R> table, TableColumn<R, String> column, double most, double rest) {
        table.widthProperty()
                .subscribe(
                        width -> {
                            var free = width.doubleValue() - rest - others(table, column);
                            column.setMaxWidth(Math.clamp(free, column.getMinWidth(), most));
                            column.setPrefWidth(column.getMaxWidth());
                            fit(table);
                        });
    }

    private static <R> double others(TableView<R> table, TableColumn<R, String> column) {
        var columns = table.getColumns();
        return columns.subList(0, columns.size() - 1).stream()
                .filter(each -> !each.equals(column))
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    /// Words that do not change while their row is shown.
    public static <R> Function<R, ObservableValue<String>> fixed(Function<R, String> words) {
        return row -> new ReadOnlyStringWrapper(words.apply(row));
    }

    /// @param empty what the table says while it has no rows
    public static <R> void settle(TableView<R> table, String empty) {
        var placeholder = new Label(empty);
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> begin(key, table));
        table.getStyleClass().add(Styles.DENSE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /// After a column has got another width of its own: the last one has what is left.
    public static <R> void fit(TableView<R> table) {
        table.getColumnResizePolicy().call(new ResizeFeatures<>(table, null, 0.0));
    }

    /// The first arrow goes to the first row, and not past it.
    private static <R> void begin(KeyEvent key, TableView<R> table) {
        var arrow = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP;
        if (arrow && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
            key.consume();
        }
    }
}
