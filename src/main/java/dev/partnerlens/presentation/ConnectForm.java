package dev.partnerlens.presentation;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Registration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What must be known of a partner before somebody can sign in. Faults are told once the form was first used. */
public final class ConnectForm {
    /** What is typed in. */
    public enum Entry {
        TENANT,
        CLIENT,
        NAME
    }

    /** Why an entry cannot be used. */
    public enum Fault {
        MISSING,
        /** Not written as such an entry is. */
        UNREADABLE,
        /** The program itself has a partner of that name. */
        RESERVED,
        /** A partner of that name is kept from another cloud or tenant: their rows would mix. */
        OTHER_PARTNER
    }

    /** A form without faults. */
    record Wanted(Partner partner, Registration registration) {}

    private final Supplier<List<KnownPartner>> known;
    private final StringProperty tenant = new SimpleStringProperty("");
    private final StringProperty client = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Cloud> cloud = new SimpleObjectProperty<>(Cloud.GLOBAL);
    private final ReadOnlyBooleanWrapper again = new ReadOnlyBooleanWrapper();
    private final ObservableMap<Entry, Fault> faults = FXCollections.observableHashMap();
    private String suggestion = "";
    private boolean used;

    /** @param known the partners of this home, asked on the UI thread */
    ConnectForm(Supplier<List<KnownPartner>> known) {
        this.known = known;
        tenant.subscribe(this::suggest);
        List.of(tenant, client, name).forEach(entry -> entry.subscribe(this::look));
        cloud.subscribe(this::look);
    }

    /** The directory id or a domain of the partner. */
    public StringProperty tenantProperty() {
        return tenant;
    }

    /** The application id of the partner's registration of this program. */
    public StringProperty clientProperty() {
        return client;
    }

    /** The name here; suggested from the tenant until the user writes another. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Cloud> cloudProperty() {
        return cloud;
    }

    /** Whether a partner of this home is signed in to anew, so that its name and its cloud stand. */
    public ReadOnlyBooleanProperty againProperty() {
        return again.getReadOnlyProperty();
    }

    /** The clouds to choose from. */
    public static List<Cloud> clouds() {
        return Connection.clouds();
    }

    /** Whether the chosen cloud answers nobody any more. */
    public boolean closed() {
        return Connection.closed(cloud.get());
    }

    /** What is wrong with the entries; empty until the form was first used. */
    public ObservableMap<Entry, Fault> faults() {
        return faults;
    }

    void clear() {
        fill(Cloud.GLOBAL, "", "", "", false);
    }

    void fill(KnownPartner partner) {
        fill(
                partner.partner().cloud(),
                partner.registration().map(Registration::tenant).orElse(""),
                partner.registration().map(Registration::clientId).orElse(""),
                partner.partner().name(),
                true);
    }

    /** What the form says; empty where it has faults, which are told from now on, or where the cloud is closed. */
    Optional<Wanted> wanted() {
        used = true;
        look();
        if (!faults.isEmpty() || closed()) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(
                new Partner(text(name), cloud.get()), new Registration(text(client), text(tenant)).checked()));
    }

    private void fill(Cloud where, String directory, String application, String called, boolean known) {
        used = false;
        suggestion = "";
        again.set(known);
        cloud.set(where);
        tenant.set(directory);
        client.set(application);
        name.set(called);
        faults.clear();
    }

    private void suggest(String directory) {
        if (!again.get() && (text(name).isEmpty() || text(name).equals(suggestion))) {
            suggestion = PartnerName.suggestedBy(directory);
            name.set(suggestion);
        }
    }

    private void look() {
        if (!used) {
            return;
        }
        note(Entry.TENANT, ofText(text(tenant), Registration.isTenant(text(tenant))));
        note(Entry.CLIENT, ofText(text(client), Registration.isClientId(text(client))));
        note(Entry.NAME, ofText(text(name), PartnerName.valid(text(name))).or(this::ofName));
    }

    private void note(Entry entry, Optional<Fault> fault) {
        fault.ifPresentOrElse(found -> faults.put(entry, found), () -> faults.remove(entry));
    }

    private static Optional<Fault> ofText(String text, boolean readable) {
        if (text.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        return readable ? Optional.empty() : Optional.of(Fault.UNREADABLE);
    }

    private Optional<Fault> ofName() {
        if (PartnerName.taken(text(name))) {
            return Optional.of(Fault.RESERVED);
        }
        return known.get().stream()
                .filter(kept -> kept.partner().name().equals(text(name)))
                .filter(kept -> kept.partner().cloud() != cloud.get() || otherTenant(kept))
                .findFirst()
                .map(_ -> Fault.OTHER_PARTNER);
    }

    private boolean otherTenant(KnownPartner kept) {
        return !again.get()
                && kept.registration()
                        .filter(known -> !known.tenant().equalsIgnoreCase(text(tenant)))
                        .isPresent();
    }

    private static String text(StringProperty entry) {
        String typed = entry.get();
        return typed == null ? "" : typed.strip();
    }
}
