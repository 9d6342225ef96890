package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.AuditEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The activity log of the days that the service remembers: what the invented lives tell, and the work around it. */
final class AuditHistory {
    static final int DAYS = 90;

    private static final List<String> PEOPLE =
            List.of("a.berger", "b.conti", "d.novak", "e.persson", "f.garnier", "h.jansen", "l.ortega", "m.weiss");

    private final Settings settings;
    private final LocalDate first;
    private final List<AuditRow> rows = new ArrayList<>();

    AuditHistory(Settings settings) {
        this.settings = settings;
        this.first = settings.today().minusDays(DAYS);
    }

    /** @param subscriptions in the order of their creation */
    List<AuditEntry> entries(List<Subscription> subscriptions, List<Bill> bills, String provider, String providerId) {
        Set<Customer> met = new HashSet<>();
        for (int i = 0; i < subscriptions.size(); i++) {
            Subscription one = subscriptions.get(i);
            Chance chance = settings.chance("activity", i);
            if (met.add(one.customer())) {
                keep(Deeds.customerAdded(one.customer(), one.life().created().minusMinutes(chance.between(3, 50))));
                users(one.customer(), chance);
            }
            subscription(one, chance);
        }
        for (int i = 0; i < bills.size(); i++) {
            Bill bill = bills.get(i);
            Chance chance = settings.chance("activity-budget", i);
            if (bill.budget().isPresent() && chance.happens(0.5)) {
                keep(Deeds.budgetSet(
                        bill.customer(), someday(chance), bill.budget().get()));
            }
        }
        String domain = Mail.domain(provider);
        List<AuditEntry> entries = new ArrayList<>();
        for (AuditRow row : rows) {
            entries.add(row.entry(providerId, domain, settings.chance("activity-row", entries.size())));
        }
        return entries;
    }

    private void subscription(Subscription one, Chance chance) {
        Life life = one.life();
        int seats = one.licences() == 0 ? 1 : one.licences();
        keep(Deeds.ordered(one, chance.guid().toLowerCase(Locale.ROOT), seats));
        LocalDateTime converted = life.converted();
        if (converted != null) {
            keep(Deeds.trialConverted(one, converted));
        }
        changed(one, life.ended(), "active", "suspended");
        changed(one, life.deprovisioned(), "suspended", "deleted");
        if (one.licences() == 0 || life.ended() != null) {
            return;
        }
        if (chance.happens(0.12)) {
            int before = Math.max(1, one.licences() - chance.between(1, 1 + one.licences() / 4));
            LocalDateTime when = someday(chance);
            if (when.isAfter(life.created())) {
                keep(Deeds.seatsChanged(one, when, before));
            }
        }
        for (int i = chance.times(1.6); i > 0; i--) {
            LocalDateTime when = someday(chance);
            String user = chance.guid().toLowerCase(Locale.ROOT);
            boolean taken = chance.happens(0.25);
            if (when.isAfter(life.created())) {
                keep(Deeds.licenceAssigned(one, when, user, taken));
            }
        }
    }

    private void users(Customer customer, Chance chance) {
        if (customer.left() != null) {
            return;
        }
        for (int i = chance.times(1.5); i > 0; i--) {
            LocalDateTime when = someday(chance);
            String operation = chance.pick(List.of(
                    "create_customer_user",
                    "create_customer_user",
                    "update_customer_user",
                    "reset_customer_user_password",
                    "delete_customer_user"));
            String user = chance.guid().toLowerCase(Locale.ROOT);
            String name = chance.pick(PEOPLE);
            if (when.toLocalDate().isAfter(customer.joined())) {
                keep(Deeds.user(customer, when, operation, user, name));
            }
        }
    }

    private void changed(Subscription one, @Nullable LocalDate day, String from, String to) {
        if (day != null) {
            keep(Deeds.statusChanged(one, day.atTime(3, 0), from, to));
        }
    }

    private void keep(AuditRow row) {
        if (!row.when().toLocalDate().isBefore(first) && !row.when().isAfter(settings.now())) {
            rows.add(row);
        }
    }

    private LocalDateTime someday(Chance chance) {
        return chance.officeHours(settings.today().minusDays(chance.between(1, DAYS - 3)));
    }
}
