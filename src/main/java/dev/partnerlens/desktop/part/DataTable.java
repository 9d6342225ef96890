package dev.partnerlens.desktop.part;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.presentation.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows behind a page, read by number as they scroll by; sorting is asked for, never done here. */
public final class DataTable {
    private static final double ROW = 28;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final CellText text;
    private final TableView<Integer> table = new TableView<>();
    private final Label title = Labels.title("");
    private final Label footer = Labels.tiny("");
    private final BorderPane root = new BorderPane();
    private @Nullable RowView rows;
    private Consumer<Optional<Sort>> onSort = _ -> {};
    private Optional<Sort> sort = Optional.empty();
    private boolean showing;

    public DataTable(String id, Dataset dataset, Kit kit) {
        this.kit = kit;
        this.text = new CellText(kit.words());
        table.setId("table-" + id);
        table.setAccessibleText(kit.words().dataset(dataset));
        table.getStyleClass().add("pl-table");
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Labels.muted(kit.words().get("window.rows.none")));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        shownFirst(dataset).forEach(field -> table.getColumns().add(column(dataset, field)));
        table.setSortPolicy(_ -> {
            sortAsked();
            return true;
        });
        title.setText(kit.words().get("window.rows.title", kit.words().dataset(dataset)));
        root.setId("rows-" + id);
        root.getStyleClass().addAll("pl-card", "pl-rows");
        VBox.setVgrow(table, Priority.ALWAYS);
        root.setTop(Boxes.row("pl-card-head", title));
        root.setCenter(table);
        root.setBottom(Boxes.row("pl-table-foot", footer));
    }

    public Region root() {
        return root;
    }

    public void focus() {
        table.requestFocus();
    }

    /** Hears which column the user wants to sort by; empty for the rows' own order. */
    public void onSort(Consumer<Optional<Sort>> handler) {
        onSort = handler;
    }

    /** Shows rows that are sorted by {@code by} already, out of {@code all} without filters. */
    public void show(RowView newRows, long all, Optional<Sort> by) {
        showing = true;
        rows = newRows;
        sort = by;
        if (!by.equals(chosenSort())) {
            table.getSortOrder().setAll(columnsOf(by));
        }
        table.setItems(new Rows(newRows));
        table.refresh();
        showing = false;
        footer.setText(
                newRows.size() == all
                        ? kit.words().get("window.rows.all", newRows.size())
                        : kit.words().get("window.rows.some", newRows.size(), all));
    }

    /** Names and figures before ids, which few people read. */
    private static List<Field> shownFirst(Dataset dataset) {
        return Stream.concat(
                        dataset.fields().stream().filter(field -> !isId(field)),
                        dataset.fields().stream().filter(DataTable::isId))
                .toList();
    }

    private static boolean isId(Field field) {
        return field instanceof TextField(var _, TextField.Kind kind, var _, var _) && kind == TextField.Kind.ID;
    }

    private TableColumn<Integer, String> column(Dataset dataset, Field field) {
        TableColumn<Integer, String> column = new TableColumn<>(kit.words().field(dataset, field));
        column.setId("column-" + field.name());
        column.setUserData(field);
        column.setPrefWidth(width(field));
        if (field instanceof Measure) {
            column.getStyleClass().add("pl-number");
        }
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value(cell.getValue(), field)));
        return column;
    }

    private static double width(Field field) {
        return switch (field) {
            case TextField(var _, TextField.Kind kind, var _, var _) ->
                switch (kind) {
                    case ID -> 240;
                    case CODE -> 120;
                    case TEXT, JSON -> 200;
                };
            case DateField date -> date.precision() == DateField.Precision.DAY ? 110 : 150;
            case FlagField _ -> 90;
            case Measure _ -> 110;
        };
    }

    private String value(int row, Field field) {
        return rows == null ? "" : text.of(rows.value(row, field));
    }

    private void sortAsked() {
        Optional<Sort> wanted = chosenSort();
        if (!showing && !wanted.equals(sort)) {
            sort = wanted;
            onSort.accept(wanted);
        }
    }

    private Optional<Sort> chosenSort() {
        return table.getSortOrder().stream()
                .findFirst()
                .map(column -> new Sort(
                        (Field) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING));
    }

    private List<TableColumn<Integer, ?>> columnsOf(Optional<Sort> by) {
        return table.getColumns().stream()
                .filter(column -> by.isPresent() && by.get().field().equals(column.getUserData()))
                .peek(column -> column.setSortType(
                        by.isPresent() && by.get().descending()
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING))
                .toList();
    }

    private void copy() {
        String lines = table.getSelectionModel().getSelectedItems().stream()
                .map(row -> table.getColumns().stream()
                        .map(column -> value(row, (Field) column.getUserData()))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(lines);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
