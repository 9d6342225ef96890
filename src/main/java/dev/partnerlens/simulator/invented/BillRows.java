package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.V1Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes bills as the service tells them: Azure plans and older subscriptions in their different spellings. */
final class BillRows {
    private static final String LEGACY_LOCALE = "fr-FR";
    /** From here on the service counts a customer as about to go over its budget; it publishes no number. */
    private static final int TRENDING = 80;

    private final Settings settings;
    private final Map<V1Resource, Records> records;

    BillRows(Settings settings, Map<V1Resource, Records> records) {
        this.settings = settings;
        this.records = records;
    }

    void write(String provider, String providerId, List<Bill> bills) {
        add(V1Resource.PARTNER_SPENDING, Owner.PARTNER, partner(provider, providerId, bills));
        for (Bill bill : bills) {
            Owner customer = Owner.customer(bill.customer().tenantId());
            add(V1Resource.CUSTOMER_SPENDING, customer, customer(bill));
            add(V1Resource.CUSTOMER_PERIOD, customer, customerPeriod(bill));
            for (Plan plan : bill.plans()) {
                add(V1Resource.SUBSCRIPTION_SPENDING, customer, subscription(bill, plan));
                Owner own = Owner.of(bill.customer().tenantId(), plan.id());
                add(V1Resource.SUBSCRIPTION_PERIOD, own, subscriptionPeriod(bill, plan));
                for (MeterCost meter : MeterCost.of(plan.resources())) {
                    add(V1Resource.METER_SPENDING, own, meter(bill, plan, meter));
                }
                for (ResourceCost resource : plan.resources()) {
                    if (plan.legacy()) {
                        add(V1Resource.SERVICE_SPENDING, own, service(resource));
                    } else {
                        add(V1Resource.RESOURCE_SPENDING, own, resource(bill, plan, resource));
                    }
                }
            }
        }
    }

    private void add(V1Resource resource, Owner owner, JsonObject row) {
        row.object("attributes", new JsonObject().text("objectType", resource.objectType()));
        records.computeIfAbsent(resource, any -> new Records()).add(owner, row.asText());
    }

    private JsonObject partner(String provider, String providerId, List<Bill> bills) {
        List<Bill> legacy = bills.stream().filter(Bill::legacy).toList();
        BillingPeriod period = BillingPeriod.ofLegacy(settings.today());
        return new JsonObject()
                .texts("emailsToNotify", List.of("billing@" + Mail.domain(provider)))
                .number("customersOverBudget", count(legacy, 100, Integer.MAX_VALUE))
                .number("customersTrendingOver", count(legacy, TRENDING, 100))
                .number("customersWithUsageBasedSubscription", legacy.size())
                .text("resourceId", providerId)
                .text("id", providerId)
                .text("resourceName", provider)
                .text("name", provider)
                .text("billingStartDate", period.start())
                .text("billingEndDate", period.end())
                .plain(
                        "totalCost",
                        Amount.plain(legacy.stream()
                                .map(bill -> bill.total().cost())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .text("currencyLocale", LEGACY_LOCALE)
                .text("lastModifiedDate", time("16:04:41.193"))
                .object("links", self("/usagesummary"));
    }

    /** Customers that have used more than one share of their budget and not more than another. */
    private static long count(List<Bill> bills, int over, int upTo) {
        return bills.stream()
                .map(BillRows::percent)
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(over)) > 0
                        && percent.compareTo(BigDecimal.valueOf(upTo)) <= 0)
                .count();
    }

    private JsonObject customer(Bill bill) {
        JsonObject row = new JsonObject().object("budget", budget(bill.budget(), "amount"));
        if (bill.legacy()) {
            row.object("customerSpendingBudget", budget(bill.budget(), "amount"));
        }
        row.plain("percentUsed", Amount.plain(percent(bill))).flag("isUpgraded", !bill.legacy());
        ids(
                row,
                bill.customer().tenantId().toLowerCase(Locale.ROOT),
                bill.customer().name());
        money(row, bill.legacy(), bill.currency(), bill.total(), true);
        return row.text("lastModifiedDate", time(bill.legacy() ? "16:00:16.57" : "17:08:11.1433333"));
    }

    private static BigDecimal percent(Bill bill) {
        return bill.budget()
                .map(budget ->
                        bill.total().cost().multiply(BigDecimal.valueOf(100)).divide(budget, 2, RoundingMode.HALF_EVEN))
                .orElse(BigDecimal.ZERO);
    }

    /** The published examples name an older customer by other members than one with an Azure plan, and misspell its budget. */
    private JsonObject customerPeriod(Bill bill) {
        String id = bill.customer().tenantId();
        JsonObject row = new JsonObject();
        if (bill.legacy()) {
            row.object("budget", budget(bill.budget(), "ammount"))
                    .text("id", id)
                    .text("name", bill.customer().name());
        } else {
            row.object("budget", budget(bill.budget(), "amount"))
                    .text("resourceId", id.toLowerCase(Locale.ROOT))
                    .text("resourceName", bill.customer().name());
        }
        period(row, bill);
        money(row, bill.legacy(), bill.currency(), bill.total(), false);
        row.text("lastModifiedDate", time(bill.legacy() ? "09:42:54.5130558" : "17:09:26.16"));
        return bill.legacy() ? row.object("links", self("/customers/" + id + "/usagesummary")) : row;
    }

    private JsonObject subscription(Bill bill, Plan plan) {
        JsonObject row = new JsonObject().text("status", plan.status());
        if (!plan.legacy()) {
            row.text("partnerOnRecord", bill.customer().reseller().mpnId());
        }
        row.text("offerId", plan.offer());
        ids(row, plan.id(), plan.name());
        money(row, plan.legacy(), bill.currency(), plan.total(), true);
        return row.text("lastModifiedDate", time(plan.legacy() ? "16:04:41.193" : "17:09:26.16"));
    }

    private JsonObject subscriptionPeriod(Bill bill, Plan plan) {
        JsonObject row = new JsonObject();
        if (plan.legacy()) {
            ids(row, plan.id(), plan.name());
        } else {
            row.text("resourceId", plan.id()).text("resourceName", plan.name());
        }
        period(row, bill);
        money(row, plan.legacy(), bill.currency(), plan.total(), false);
        return row.text("lastModifiedDate", time(plan.legacy() ? "16:04:41.193" : "17:09:26.16"))
                .object(
                        "links",
                        self("/customers/" + bill.customer().tenantId().toLowerCase(Locale.ROOT) + "/subscriptions/"
                                + plan.id() + "/usagesummary"));
    }

    private JsonObject meter(Bill bill, Plan plan, MeterCost meter) {
        JsonObject row = new JsonObject()
                .text("subscriptionId", plan.id())
                .text("meterId", meter.tariff().meterId())
                .text("meterName", meter.tariff().name())
                .text("category", meter.tariff().category())
                .text("subcategory", meter.tariff().subcategory())
                .plain("quantityUsed", Amount.plain(meter.quantity()))
                .text("unit", meter.tariff().unit());
        money(row, plan.legacy(), bill.currency(), meter.amount(), true);
        return row.text("lastModifiedDate", time("17:38:44.2566667"));
    }

    private JsonObject resource(Bill bill, Plan plan, ResourceCost resource) {
        JsonObject row = new JsonObject()
                .text("subscriptionId", plan.id())
                .text("resourceUri", resource.uri())
                .text("resourceType", resource.tariff().provider())
                .text("entitlementId", resource.subscription().id().toLowerCase(Locale.ROOT))
                .text("entitlementName", resource.subscription().friendlyName())
                .text("resourceGroupName", resource.group())
                .text("name", resource.name())
                .text("resourceName", resource.name());
        money(row, plan.legacy(), bill.currency(), resource.amount(), true);
        return row.text("lastModifiedDate", time("17:38:44.2566667"));
    }

    private static JsonObject service(ResourceCost resource) {
        return new JsonObject()
                .text("category", resource.tariff().category())
                .text("subcategory", resource.tariff().subcategory())
                .plain("quantityUsed", Amount.plain(resource.quantity()))
                .text("unit", resource.tariff().unit())
                .text("id", resource.meterId().toLowerCase(Locale.ROOT))
                .text("name", resource.tariff().name())
                .plain("totalCost", Amount.plain(resource.amount().cost()))
                .text("currencyLocale", LEGACY_LOCALE);
    }

    private static void ids(JsonObject row, String id, String name) {
        row.text("resourceId", id).text("id", id).text("resourceName", name).text("name", name);
    }

    private static void period(JsonObject row, Bill bill) {
        row.text("billingStartDate", bill.period().start())
                .text("billingEndDate", bill.period().end());
    }

    /** Older subscriptions tell a locale in place of a currency, and no dollars. */
    private static void money(
            JsonObject row, boolean legacy, Currency currency, Amount amount, boolean dollarsInAnyCase) {
        row.plain("totalCost", Amount.plain(amount.cost()));
        if (legacy) {
            row.text("currencyLocale", LEGACY_LOCALE);
        } else {
            row.text("currencyCode", currency.code());
        }
        if (!legacy || dollarsInAnyCase) {
            row.plain("usdTotalCost", legacy ? BigDecimal.ZERO : Amount.plain(amount.dollars()));
        }
    }

    private static JsonObject budget(Optional<BigDecimal> amount, String name) {
        JsonObject budget = new JsonObject();
        amount.ifPresent(some -> budget.plain(name, some));
        return budget.object("attributes", new JsonObject().text("objectType", "SpendingBudget"));
    }

    private static JsonObject self(String uri) {
        return new JsonObject()
                .object(
                        "self",
                        new JsonObject().text("uri", uri).text("method", "GET").texts("headers", List.of()));
    }

    /** @param time with as many fraction digits as the service happens to send */
    private String time(String time) {
        return settings.today() + "T" + time + "+00:00";
    }
}
