package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.JsonObject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sold subscription.
 *
 * @param licences 0 for Azure
 * @param consumption how Azure is used, null for a product sold by the seat
 */
record Subscription(
        Customer customer,
        String id,
        Offer offer,
        String friendlyName,
        Life life,
        int licences,
        String billingCycle,
        @Nullable Consumption consumption) {

    byte[] json(String provider, LocalDate today) {
        return new JsonObject()
                .text("customerTenantId", customer.tenantId())
                .text("customerName", customer.name())
                .text("customerMarket", customer.market().code())
                .text("id", id)
                .text("status", life.status())
                .text("productName", offer.product())
                .text("subscriptionType", offer.type())
                .flag("autoRenewEnabled", life.autoRenew())
                .text("partnerId", customer.reseller().tenantId())
                .text("friendlyName", friendlyName)
                .text("partnerName", customer.reseller().name())
                .text("providerName", provider)
                .text("creationDate", DateText.time(life.created()))
                .text("effectiveStartDate", DateText.midnight(life.created().toLocalDate()))
                .text("commitmentEndDate", DateText.midnight(life.end()))
                .text("currentStateEndDate", DateText.midnight(life.stateEnd()))
                .text("trialToPaidConversionDate", DateText.time(life.converted()))
                .text("trialStartDate", DateText.midnight(life.trialStart()))
                .text("trialEndDate", DateText.midnight(life.trialEnd()))
                .text("lastUsageDate", DateText.midnight(lastUsage(today)))
                .text("deprovisionedDate", DateText.midnight(life.deprovisioned()))
                .text("lastRenewalDate", DateText.time(life.lastRenewal()))
                .number("licenseCount", licences)
                .text("churnRisk", churnRisk())
                .text("billingCycleName", billingCycle)
                .bytes();
    }

    /** The last day with a usage row; null where there never was one. */
    @Nullable
    LocalDate lastUsage(LocalDate today) {
        if (consumption == null || consumption.workloads().isEmpty()) {
            return null;
        }
        LocalDate ended = life.ended();
        LocalDate last = ended == null ? today : ended.minusDays(1);
        return last.isBefore(life.created().toLocalDate()) ? null : last;
    }

    /** The service's guess for running Azure subscriptions: unused and shrinking ones are in danger. */
    private @Nullable String churnRisk() {
        if (consumption == null || life.ended() != null) {
            return null;
        }
        if (consumption.workloads().isEmpty() || consumption.yearlyGrowth() < -0.12) {
            return "High";
        }
        return consumption.yearlyGrowth() < 0.1 ? "Medium" : "Low";
    }
}
