package dev.partnerlens.desktop.connect;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ForgetState;
import dev.partnerlens.presentation.ForgetViewModel;
import dev.partnerlens.presentation.ListedCustomer;
import dev.partnerlens.text.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Finds one of a partner's customers, says what forgetting it means, and asks. */
public final class ForgetCustomerPage {
    private static final double ROW = 28;
    private static final double SHOWN_ROWS = 8;

    private final ForgetViewModel forget;
    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<ListedCustomer> found = FXCollections.observableArrayList();
    private final ListView<ListedCustomer> list = new ListView<>(found);
    private final EntryField search;
    private final ForgetPane pane;
    private final SubPage page;

    /**
     * @param back leaves the page
     * @param bonds cut when the page is left
     */
    public ForgetCustomerPage(ForgetViewModel forget, Partner partner, Words words, Runnable back, Bonds bonds) {
        this.forget = forget;
        this.words = words;
        forget.begin(partner);
        search = EntryField.text("forget-search", text, words.get("window.forget.customer.find"), "");
        list.setId("forget-customers");
        list.setAccessibleText(words.get("window.forget.customer.list"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(SHOWN_ROWS * ROW + 2);
        list.setPlaceholder(Labels.muted(words.get("window.forget.customer.nobody")));
        list.setCellFactory(_ -> new Cell());
        pane = new ForgetPane(forget, Consequences.of("customer", words), words, () -> yes(partner), back, bonds);
        page = new SubPage(
                "forget",
                words.get("window.forget.customer.title"),
                words,
                Boxes.column("pl-panel", search.root(), list, pane.root()),
                back);
        bonds.hold(forget.customers().subscribe(this::find));
        bonds.hold(text.subscribe(this::find));
        bonds.hold(list.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
        bonds.hold(forget.stateProperty().subscribe(state -> {
            boolean over = state instanceof ForgetState.CustomerGone;
            list.setDisable(over || state instanceof ForgetState.Working);
            search.root().setDisable(list.isDisable());
            Boxes.shown(list, !over);
            Boxes.shown(search.root(), !over);
        }));
        bonds.hold(search::release);
    }

    public Region root() {
        return page.root();
    }

    /** The page must be in a scene. */
    public void focus() {
        page.ready();
        search.control().requestFocus();
    }

    private void find() {
        found.setAll(forget.customers(text.get() == null ? "" : text.get()));
    }

    private void chosen(@Nullable ListedCustomer customer) {
        boolean over = forget.stateProperty().get() instanceof ForgetState.CustomerGone;
        Boxes.shown(pane.root(), customer != null || over);
        if (customer != null) {
            pane.about(customer.name());
        }
    }

    private void yes(Partner partner) {
        ListedCustomer customer = list.getSelectionModel().getSelectedItem();
        if (customer != null) {
            forget.customer(partner, customer);
        }
    }

    private final class Cell extends ListCell<ListedCustomer> {
        @Override
        protected void updateItem(@Nullable ListedCustomer customer, boolean empty) {
            super.updateItem(customer, empty);
            setText(
                    empty || customer == null
                            ? ""
                            : words.get("window.forget.customer.line", customer.name(), customer.id()));
        }
    }
}
