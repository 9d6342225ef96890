package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.JsonObject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A referral on its way; stages that lie in the future are not passed. */
final class Referral {
    /** In the order of the documented example. */
    private static final List<String> STAGES = List.of(
            "Accepted",
            "Acknowledged",
            "Archived",
            "Declined",
            "Expired",
            "Lost",
            "Missed",
            "Created",
            "Skipped",
            "Won");

    private final String id;
    private final String customer;
    private final String market;
    private final String size;
    private final String partnerMarket;
    private final LocalDateTime now;
    private final Map<String, LocalDateTime> passed = new HashMap<>();
    private String status = "New";

    Referral(
            String id,
            String customer,
            String market,
            String size,
            String partnerMarket,
            LocalDateTime created,
            LocalDateTime now) {
        this.id = id;
        this.customer = customer;
        this.market = market;
        this.size = size;
        this.partnerMarket = partnerMarket;
        this.now = now;
        passed.put("Created", created);
    }

    Referral passes(String stage, LocalDateTime when) {
        if (!when.isAfter(now)) {
            passed.put(stage, when);
            status = stage;
        }
        return this;
    }

    byte[] json() {
        JsonObject json = new JsonObject()
                .text("id", id)
                .text("status", status)
                .text("customerMarket", market)
                .text("customerName", customer)
                .text("customerOrgSize", size);
        for (String stage : STAGES) {
            json.text(stage.toLowerCase(Locale.ROOT) + "Date", DateText.time(passed.get(stage)));
        }
        return json.text("partnerMarket", partnerMarket).bytes();
    }
}
