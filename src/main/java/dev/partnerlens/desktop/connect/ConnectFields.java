package dev.partnerlens.desktop.connect;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ConnectForm;
import dev.partnerlens.presentation.ConnectForm.Entry;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The entries of the form, each with what is wrong with it. */
final class ConnectFields {
    private final ConnectForm form;
    private final Words words;
    private final Map<Entry, EntryField> fields = new EnumMap<>(Entry.class);
    private final ComboBox<Cloud> cloud = new ComboBox<>();
    private final EntryField cloudField;
    private final VBox root;

    ConnectFields(ConnectForm form, Words words, Bonds bonds) {
        this.form = form;
        this.words = words;
        fields.put(Entry.TENANT, text("connect-tenant", Entry.TENANT, form.tenantProperty()));
        fields.put(Entry.CLIENT, text("connect-client", Entry.CLIENT, form.clientProperty()));
        fields.put(Entry.NAME, text("connect-name", Entry.NAME, form.nameProperty()));
        cloud.getItems().setAll(ConnectForm.clouds());
        cloud.setConverter(new StringConverter<>() {
            @Override
            public String toString(Cloud value) {
                return value == null ? "" : words.get("cloud." + value.id());
            }

            @Override
            public Cloud fromString(String text) {
                throw new UnsupportedOperationException("Chosen, never typed");
            }
        });
        cloud.valueProperty().bindBidirectional(form.cloudProperty());
        cloudField = new EntryField("connect-cloud", cloud, words.get("window.connect.cloud"), "");
        root = Boxes.column(
                "pl-entries",
                field(Entry.TENANT).root(),
                field(Entry.CLIENT).root(),
                cloudField.root(),
                field(Entry.NAME).root());
        bonds.hold(form.faults().subscribe(this::show));
        bonds.hold(form.cloudProperty().subscribe(this::show));
        bonds.hold(form.againProperty().subscribe(this::show));
        bonds.hold(() -> {
            cloud.valueProperty().unbindBidirectional(form.cloudProperty());
            fields.values().forEach(EntryField::release);
        });
        show();
    }

    VBox root() {
        return root;
    }

    /** Puts the cursor where something is missing, else into the first entry. */
    void focus() {
        fields.entrySet().stream()
                .filter(each -> form.faults().containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(field(Entry.TENANT))
                .control()
                .requestFocus();
    }

    private void show() {
        fields.forEach((entry, field) -> {
            ConnectForm.Fault fault = form.faults().get(entry);
            field.tell(fault == null ? "" : words.get("window.connect.fault." + id(entry) + "." + id(fault)));
        });
        cloudField.tell(
                form.closed()
                        ? new ProblemWords(words)
                                .what(new Problem.CloudClosed(
                                        form.cloudProperty().get()))
                        : "");
        boolean again = form.againProperty().get();
        field(Entry.NAME).control().setDisable(again);
        cloud.setDisable(again);
    }

    private EntryField text(String id, Entry entry, StringProperty value) {
        String key = "window.connect." + id(entry);
        return EntryField.text(id, value, words.get(key), words.get(key.concat(".hint")));
    }

    private EntryField field(Entry entry) {
        EntryField field = fields.get(entry);
        if (field == null) {
            throw new IllegalArgumentException("No field for " + entry);
        }
        return field;
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
