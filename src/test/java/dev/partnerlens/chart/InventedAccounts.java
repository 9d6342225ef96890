package dev.partnerlens.chart;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.explore.InMemorySource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Costs in two currencies, licences and operations of an invented partner's customers. */
final class InventedAccounts {
    private static final List<String> SERVICES =
            List.of("Virtual Machines", "Storage", "SQL Database", "Bandwidth", "Azure Monitor", "Backup");
    private static final List<String> WORKLOADS = List.of("Exchange", "SharePoint", "Microsoft Teams");
    private static final List<String> KINDS =
            List.of("update_subscription", "create_order", "add_customer", "update_customer_user_licenses");

    private final Random random;
    private final LocalDate today;
    private final List<String> customers;
    private final List<String> products;

    InventedAccounts(long seed, LocalDate today, List<String> customers, List<String> products) {
        this.random = new Random(seed);
        this.today = today;
        this.customers = customers;
        this.products = products;
    }

    InMemorySource into(InMemorySource source) {
        return source.put(CustomerSpending.DATASET, costs())
                .put(MeterSpending.DATASET, meters())
                .put(LicenseDeployment.DATASET, deployed())
                .put(LicenseUsage.DATASET, used())
                .put(Activity.DATASET, operations());
    }

    private List<Row> costs() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            rows.add(Row.builder(CustomerSpending.DATASET)
                    .text(CustomerSpending.ID, "tenant-" + i)
                    .text(CustomerSpending.NAME, customers.get(i))
                    .text(CustomerSpending.CURRENCY, currency(i))
                    .number(CustomerSpending.TOTAL_COST, number(9_000))
                    .number(CustomerSpending.BUDGET_AMOUNT, i % 3 == 0 ? null : number(9_000))
                    .date(CustomerSpending.LAST_MODIFIED_DATE, today.atTime(3, 0))
                    .build());
        }
        return rows;
    }

    private List<Row> meters() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers.size() * SERVICES.size(); i++) {
            int customer = i % customers.size();
            String service = SERVICES.get(i / customers.size());
            rows.add(Row.builder(MeterSpending.DATASET)
                    .text(MeterSpending.CUSTOMER_ID, "tenant-" + customer)
                    .text(MeterSpending.CUSTOMER_NAME, customers.get(customer))
                    .text(MeterSpending.METER_ID, "meter-" + service)
                    .text(MeterSpending.METER_NAME, service + " small")
                    .text(MeterSpending.CATEGORY, service)
                    .text(MeterSpending.CURRENCY, currency(customer))
                    .number(MeterSpending.TOTAL_COST, number(900))
                    .date(MeterSpending.LAST_MODIFIED_DATE, today.atTime(3, 0))
                    .build());
        }
        return rows;
    }

    private List<Row> deployed() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers.size() * 2; i++) {
            int sold = 1 + random.nextInt(80);
            rows.add(Row.builder(LicenseDeployment.DATASET)
                    .text(LicenseDeployment.CUSTOMER_TENANT_ID, "tenant-" + i % customers.size())
                    .text(LicenseDeployment.CUSTOMER_NAME, customers.get(i % customers.size()))
                    .text(LicenseDeployment.PRODUCT_NAME, products.get(i % products.size()))
                    .text(LicenseDeployment.SERVICE_NAME, "Office 365")
                    .number(LicenseDeployment.LICENSES_SOLD, BigDecimal.valueOf(sold))
                    .number(LicenseDeployment.LICENSES_DEPLOYED, BigDecimal.valueOf(random.nextInt(sold + 3)))
                    .date(LicenseDeployment.PROCESSED_DATE_TIME, today.atTime(2, 0))
                    .build());
        }
        return rows;
    }

    private List<Row> used() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers.size() * WORKLOADS.size(); i++) {
            int qualified = 1 + random.nextInt(80);
            rows.add(Row.builder(LicenseUsage.DATASET)
                    .text(LicenseUsage.CUSTOMER_TENANT_ID, "tenant-" + i % customers.size())
                    .text(LicenseUsage.CUSTOMER_NAME, customers.get(i % customers.size()))
                    .text(LicenseUsage.WORKLOAD_NAME, WORKLOADS.get(i % WORKLOADS.size()))
                    .number(LicenseUsage.LICENSES_QUALIFIED, BigDecimal.valueOf(qualified))
                    .number(LicenseUsage.LICENSES_ACTIVE, BigDecimal.valueOf(random.nextInt(qualified + 1)))
                    .date(LicenseUsage.PROCESSED_DATE_TIME, today.atTime(2, 0))
                    .build());
        }
        return rows;
    }

    private List<Row> operations() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LocalDateTime time = today.minusDays(random.nextInt(88)).atTime(random.nextInt(24), random.nextInt(60));
            int customer = random.nextInt(customers.size());
            rows.add(Row.builder(Activity.DATASET)
                    .text(Activity.ID, "operation-" + i)
                    .date(Activity.OPERATION_DATE, time)
                    .text(Activity.OPERATION_TYPE, KINDS.get(random.nextInt(KINDS.size())))
                    .text(Activity.OPERATION_STATUS, random.nextInt(12) == 0 ? "failed" : "succeeded")
                    .text(Activity.CUSTOMER_ID, "tenant-" + customer)
                    .text(Activity.CUSTOMER_NAME, customers.get(customer))
                    .text(Activity.USER_PRINCIPAL_NAME, "user" + random.nextInt(3) + "@contoso.example")
                    .build());
        }
        return rows;
    }

    private static String currency(int customer) {
        return customer % 4 == 0 ? "CHF" : "EUR";
    }

    private BigDecimal number(int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 100), 2);
    }
}
