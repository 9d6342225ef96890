package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reseller told by its subscriptions: the first and latest of each date over all of them, the counts over those not
 * deprovisioned. {@code 0001-01-01T00:00:00} stands for never.
 */
final class ResellerRow {
    private static final String NEVER = "0001-01-01T00:00:00";

    private final Reseller reseller;
    private final List<Subscription> sold;

    ResellerRow(Reseller reseller, List<Subscription> all) {
        this.reseller = reseller;
        this.sold = all.stream()
                .filter(one -> one.customer().reseller().equals(reseller))
                .toList();
    }

    byte[] json() {
        List<Subscription> held =
                sold.stream().filter(one -> one.life().deprovisioned() == null).toList();
        JsonObject json = new JsonObject()
                .text("partnerTenantId", reseller.tenantId())
                .text("id", reseller.mpnId())
                .text("name", reseller.name())
                .text("market", reseller.market().code());
        dates(json, "Creation", Life::created);
        dates(json, "End", life -> start(life.end()));
        dates(json, "Suspended", life -> start(life.ended()));
        dates(json, "Deprovisioned", life -> start(life.deprovisioned()));
        return json.number("subscriptionCount", held.size())
                .number(
                        "licenseCount",
                        held.stream().mapToInt(Subscription::licences).sum())
                .bytes();
    }

    private void dates(JsonObject json, String what, Function<Life, @Nullable LocalDateTime> date) {
        List<LocalDateTime> dates = sold.stream()
                .map(Subscription::life)
                .map(date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        json.text("firstSubscription" + what + "Date", dates.isEmpty() ? NEVER : DateText.time(dates.getFirst()));
        json.text("latestSubscription" + what + "Date", dates.isEmpty() ? NEVER : DateText.time(dates.getLast()));
    }

    private static @Nullable LocalDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay();
    }
}
