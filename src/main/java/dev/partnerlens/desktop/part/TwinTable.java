package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.TableTwin;
import java.math.BigDecimal;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table. */
final class TwinTable {
    private static final double ROW = 24;

    private final Kit kit;
    private final TableView<List<@Nullable Object>> table = new TableView<>();

    TwinTable(String id, Kit kit) {
        this.kit = kit;
        table.setId(id);
        table.getStyleClass().addAll("pl-table", "pl-twin");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setMinHeight(0);
        table.setMinWidth(0);
    }

    TableView<List<@Nullable Object>> root() {
        return table;
    }

    void show(String title, TableTwin twin) {
        table.setAccessibleText(title);
        table.getColumns().clear();
        for (int i = 0; i < twin.columns().size(); i++) {
            table.getColumns().add(column(twin, i));
        }
        table.setItems(FXCollections.observableList(twin.rows()));
    }

    private TableColumn<List<@Nullable Object>, String> column(TableTwin twin, int index) {
        TableColumn<List<@Nullable Object>, String> column =
                new TableColumn<>(twin.columns().get(index));
        column.setSortable(false);
        column.setReorderable(false);
        if (twin.rows().stream().anyMatch(row -> row.get(index) instanceof BigDecimal)) {
            column.getStyleClass().add("pl-number");
        }
        CellText text = new CellText(kit.words());
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(text.of(cell.getValue().get(index))));
        return column;
    }
}
