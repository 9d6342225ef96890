package dev.partnerlens.desktop.health;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.HealthLine;
import dev.partnerlens.presentation.HealthViewModel;
import dev.partnerlens.text.Words;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** All sets, a line each; the chosen one is told in detail beside. */
final class HealthTable {
    private static final double ROW = 28;

    private final HealthViewModel health;
    private final Words words;
    private final TableView<HealthLine> table = new TableView<>();
    private boolean filling;

    HealthTable(HealthViewModel health, Words words, Bonds bonds) {
        this.health = health;
        this.words = words;
        table.setId("health-sets");
        table.setAccessibleText(words.get("health.title"));
        table.getStyleClass().add("pl-table");
        table.setFixedCellSize(ROW);
        table.getColumns().add(named());
        table.getColumns().add(column("state", 152, HealthLine::stateText));
        table.getColumns().add(number("rows", 70, HealthLine::rows));
        table.getColumns().add(column("through", 100, HealthLine::through));
        table.getColumns().add(number("gaps", 80, HealthLine::gapDays));
        table.getColumns().add(number("remarks", 76, HealthLine::remarks));
        table.getColumns().add(column("fetched", 134, HealthLine::fetched));
        table.getColumns().add(column("due", 134, HealthLine::due));
        table.getColumns().add(number("windows", 80, HealthLine::windows));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                health.choose(line.dataset());
            }
        });
        bonds.hold(health.lines().subscribe(this::fill));
        bonds.hold(health.detailsProperty().subscribe(this::mark));
        fill();
    }

    TableView<HealthLine> root() {
        return table;
    }

    private void fill() {
        filling = true;
        table.getItems().setAll(health.lines());
        mark();
        filling = false;
    }

    private void mark() {
        var details = health.detailsProperty().get();
        if (details != null) {
            select(details.dataset());
        }
    }

    private void select(Dataset dataset) {
        boolean before = filling;
        filling = true;
        table.getItems().stream()
                .filter(line -> line.dataset().equals(dataset))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        filling = before;
    }

    private TableColumn<HealthLine, HealthLine> named() {
        TableColumn<HealthLine, HealthLine> column = new TableColumn<>(words.get("health.column.set"));
        ready(column, "set", 190);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(HealthLine line, boolean empty) {
                super.updateItem(line, empty);
                if (empty || line == null) {
                    setText(null);
                    setGraphic(null);
                } else {
                    setText(line.name());
                    setGraphic(StateIcons.of(line.state()));
                    setAccessibleText(line.name() + ", " + line.stateText());
                }
            }
        });
        return column;
    }

    private TableColumn<HealthLine, String> number(String name, double width, Function<HealthLine, String> text) {
        TableColumn<HealthLine, String> column = column(name, width, text);
        column.getStyleClass().add("pl-number");
        return column;
    }

    private TableColumn<HealthLine, String> column(String name, double width, Function<HealthLine, String> text) {
        TableColumn<HealthLine, String> column = new TableColumn<>(words.get("health.column." + name));
        ready(column, name, width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static void ready(TableColumn<?, ?> column, String name, double width) {
        column.setId("health-column-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
    }
}
