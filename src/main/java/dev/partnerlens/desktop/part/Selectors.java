package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.ChartModel;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The small choices in a card's head. */
final class Selectors {
    private Selectors() {}

    static ComboBox<ChartModel.Selector.Option> of(
            String owner, ChartModel.Selector selector, Consumer<String> chosen) {
        ComboBox<ChartModel.Selector.Option> box = new ComboBox<>();
        box.setId(owner + "-" + selector.id());
        box.setAccessibleText(selector.label());
        box.getStyleClass().add("pl-selector");
        box.setConverter(new Label());
        box.getItems().setAll(selector.options());
        selector.options().stream()
                .filter(option -> option.value().equals(selector.chosen()))
                .findFirst()
                .ifPresent(box::setValue);
        box.valueProperty().addListener((_, _, option) -> {
            if (option != null && !option.value().equals(selector.chosen())) {
                chosen.accept(option.value());
            }
        });
        return box;
    }

    private static final class Label extends StringConverter<ChartModel.Selector.Option> {
        @Override
        public String toString(ChartModel.Selector.@Nullable Option option) {
            return option == null ? "" : option.label();
        }

        @Override
        public ChartModel.Selector.@Nullable Option fromString(String label) {
            return null;
        }
    }
}
