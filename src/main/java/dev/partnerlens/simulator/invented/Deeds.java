package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do at Partner Center, each deed with the old and new values that the service would note. */
final class Deeds {
    private Deeds() {}

    static AuditRow customerAdded(Customer customer, LocalDateTime when) {
        String id = id(customer);
        JsonObject profile = new JsonObject()
                .text("CompanyName", customer.name())
                .text("Domain", Mail.domain(customer.name()))
                .text("TenantId", id);
        return row(
                when,
                customer,
                "customer",
                "add_customer",
                Optional.empty(),
                new JsonObject()
                        .text("Id", id)
                        .object("CompanyProfile", profile)
                        .object("Attributes", type("Customer")),
                "CustomerId",
                id);
    }

    static AuditRow ordered(Subscription one, String orderId, int seats) {
        String customer = id(one.customer());
        JsonObject line = new JsonObject()
                .number("LineItemNumber", 0)
                .text("OfferId", SeatRows.productId(one.offer()))
                .text("SubscriptionId", one.id())
                .text("ParentSubscriptionId", null)
                .text("FriendlyName", one.friendlyName())
                .number("Quantity", seats)
                .text("PartnerIdOnRecord", one.customer().reseller().mpnId());
        JsonObject order = new JsonObject()
                .text("Id", orderId)
                .text("ReferenceCustomerId", customer)
                .text("BillingCycle", one.billingCycle().toLowerCase(Locale.ROOT))
                .objects("LineItems", List.of(line))
                .text("CreationDate", one.life().created() + "+00:00")
                .object("Attributes", type("Order"));
        return row(
                one.life().created(),
                one.customer(),
                "order",
                "create_order",
                Optional.empty(),
                order,
                "OrderId",
                orderId,
                "BillingCycle",
                one.billingCycle(),
                "OfferId-0",
                SeatRows.productId(one.offer()),
                "SubscriptionId-0",
                one.id(),
                "SubscriptionName-0",
                one.friendlyName(),
                "Quantity-0",
                Integer.toString(seats),
                "PartnerOnRecord-0",
                null);
    }

    static AuditRow statusChanged(Subscription one, LocalDateTime when, String from, String to) {
        return row(
                when,
                one.customer(),
                "subscription",
                "update_subscription",
                Optional.of(subscription(one, from, one.licences())),
                subscription(one, to, one.licences()),
                "SubscriptionId",
                one.id(),
                "SubscriptionName",
                one.friendlyName(),
                "Status",
                to);
    }

    static AuditRow seatsChanged(Subscription one, LocalDateTime when, int before) {
        return row(
                when,
                one.customer(),
                "subscription",
                "update_subscription",
                Optional.of(subscription(one, "active", before)),
                subscription(one, "active", one.licences()),
                "SubscriptionId",
                one.id(),
                "SubscriptionName",
                one.friendlyName(),
                "Quantity",
                Integer.toString(one.licences()));
    }

    static AuditRow trialConverted(Subscription one, LocalDateTime when) {
        return row(
                when,
                one.customer(),
                "subscription",
                "convert_trial_subscription",
                Optional.empty(),
                subscription(one, "active", one.licences()),
                "SubscriptionId",
                one.id());
    }

    static AuditRow licenceAssigned(Subscription one, LocalDateTime when, String userId, boolean taken) {
        String sku = SeatRows.productId(one.offer()).toLowerCase(Locale.ROOT);
        JsonObject licence = new JsonObject().text("ExcludedPlans", null).text("SkuId", sku);
        JsonObject update = taken
                ? new JsonObject().text("LicensesToAssign", null).texts("LicensesToRemove", List.of(sku))
                : new JsonObject().objects("LicensesToAssign", List.of(licence)).text("LicensesToRemove", null);
        return row(
                when,
                one.customer(),
                "license",
                "update_customer_user_licenses",
                Optional.empty(),
                update.texts("LicenseWarnings", List.of()).object("Attributes", type("LicenseUpdate")),
                "CustomerUserId",
                userId,
                taken ? "RemovedLicenseSkuId" : "AddedLicenseSkuId",
                sku);
    }

    /** @param operation such as {@code create_customer_user} */
    static AuditRow user(Customer customer, LocalDateTime when, String operation, String userId, String name) {
        String address = name + "@" + Mail.domain(customer.name());
        JsonObject user = new JsonObject()
                .text("Id", userId)
                .text("UserPrincipalName", address)
                .text("UsageLocation", customer.market().code())
                .text("State", operation.startsWith("delete") ? "inactive" : "active")
                .object("Attributes", type("CustomerUser"));
        return row(
                when,
                customer,
                "customer_user",
                operation,
                Optional.empty(),
                user,
                "CustomerUserId",
                userId,
                "UserPrincipalName",
                address);
    }

    static AuditRow budgetSet(Customer customer, LocalDateTime when, BigDecimal amount) {
        return row(
                when,
                customer,
                "customer",
                "update_customer_spending_budget",
                Optional.of(new JsonObject().text("Amount", null).object("Attributes", type("SpendingBudget"))),
                new JsonObject().plain("Amount", amount).object("Attributes", type("SpendingBudget")),
                "CustomerId",
                id(customer));
    }

    private static JsonObject subscription(Subscription one, String status, int seats) {
        return new JsonObject()
                .text("Id", one.id())
                .text("OfferId", SeatRows.productId(one.offer()))
                .text("FriendlyName", one.friendlyName())
                .number("Quantity", seats)
                .text("Status", status)
                .flag("AutoRenewEnabled", one.life().autoRenew())
                .text("BillingCycle", one.billingCycle().toLowerCase(Locale.ROOT))
                .object("Attributes", type("Subscription"));
    }

    private static JsonObject type(String name) {
        return new JsonObject().text("ObjectType", name);
    }

    private static String id(Customer customer) {
        return customer.tenantId().toLowerCase(Locale.ROOT);
    }

    private static AuditRow row(
            LocalDateTime when,
            Customer customer,
            String resourceType,
            String operationType,
            Optional<JsonObject> before,
            JsonObject after,
            @Nullable String... data) {
        return new AuditRow(when, customer, resourceType, operationType, before, after, Arrays.asList(data));
    }
}
