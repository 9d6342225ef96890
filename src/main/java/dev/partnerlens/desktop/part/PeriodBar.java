package dev.partnerlens.desktop.part;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Chooses the period: by name, or two days. */
public final class PeriodBar {
    private final Kit kit;
    private final Map<PeriodPreset, ToggleButton> presets = new EnumMap<>(PeriodPreset.class);
    private final ToggleButton custom;
    private final Label text = Labels.of("", "pl-period-text");
    private final DatePicker from;
    private final DatePicker to;
    private final Dropdown dropdown;
    private final HBox root;
    private Consumer<Period> onDays = _ -> {};
    private Consumer<PeriodPreset> onPreset = _ -> {};

    public PeriodBar(String id, Kit kit) {
        this.kit = kit;
        HBox segments = Boxes.row("pl-segments");
        ToggleGroup group = new ToggleGroup();
        for (PeriodPreset preset : PeriodPreset.values()) {
            String key =
                    "window.period." + preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = segment("period-" + preset.name().toLowerCase(Locale.ROOT) + "-" + id, key, group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                onPreset.accept(preset);
            });
            presets.put(preset, button);
            segments.getChildren().add(button);
        }
        custom = segment("period-custom-" + id, "window.period.custom", group);
        segments.getChildren().add(custom);
        from = day("period-from-" + id, "window.period.from");
        to = day("period-to-" + id, "window.period.to");
        Label fromLabel = Labels.muted(kit.words().get("window.period.from"));
        fromLabel.setLabelFor(from);
        Label toLabel = Labels.muted(kit.words().get("window.period.to"));
        toLabel.setLabelFor(to);
        dropdown = new Dropdown(Boxes.column(
                "pl-period-popover",
                fromLabel,
                from,
                toLabel,
                to,
                Buttons.primary("period-apply-" + id, kit.words().get("window.period.apply"), this::applied)));
        custom.setOnAction(_ -> {
            custom.setSelected(true);
            dropdown.show(custom);
        });
        root = Boxes.row("pl-period", segments, text);
        text.setMinWidth(Label.USE_PREF_SIZE);
    }

    public HBox root() {
        return root;
    }

    public void onPreset(Consumer<PeriodPreset> handler) {
        onPreset = handler;
    }

    public void onDays(Consumer<Period> handler) {
        onDays = handler;
    }

    /** Shows what is chosen; {@code preset} is null for a period chosen by days. */
    public void show(@Nullable PeriodPreset preset, Period period) {
        ToggleButton on = preset == null ? custom : presets.getOrDefault(preset, custom);
        on.setSelected(true);
        text.setText(kit.words().formats().period(period));
        from.setValue(period.from());
        to.setValue(period.to());
    }

    private ToggleButton segment(String id, String key, ToggleGroup group) {
        ToggleButton button = new ToggleButton(kit.words().get(key));
        button.setId(id);
        button.setAccessibleText(kit.words().get(key + ".spoken"));
        button.setToggleGroup(group);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return button;
    }

    private DatePicker day(String id, String key) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(kit.words().get(key));
        return picker;
    }

    private void applied() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null) {
            return;
        }
        dropdown.hide();
        onDays.accept(first.isAfter(last) ? new Period(last, first) : new Period(first, last));
    }
}
