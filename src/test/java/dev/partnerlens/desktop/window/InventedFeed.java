package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Rows of a small invented practice, the same every time; may be held until told to go on. */
final class InventedFeed implements RowFeed {
    private static final List<String> NAMES = List.of(
            "Fabrikam Manufacturing",
            "Woodgrove Bank",
            "Contoso Ltd",
            "Tailspin Toys",
            "Lamna Healthcare",
            "Fourth Coffee",
            "Margie's Travel",
            "Wingtip Toys",
            "Soci\u00e9t\u00e9 Proseware",
            "Northwind Traders");
    private static final List<String> MARKETS = List.of("DE", "AT", "CH", "FR");
    private static final List<String> METERS =
            List.of("Virtual Machines", "Storage", "SQL Database", "App Service", "Bandwidth", "Backup");
    private static final List<String> PLACES = List.of("EU West", "EU North", "US East");
    private static final List<String> PRODUCTS = List.of("Azure plan", "M365 Business Premium", "M365 E3", "Defender");

    private final LocalDate today;
    private final CountDownLatch gate;

    InventedFeed(LocalDate today, CountDownLatch gate) {
        this.today = today;
        this.gate = gate;
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
        gate.await();
        return new FirstDay.Known(today.minusDays(260));
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
        return fetch(dataset, Optional.empty(), pages);
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) {
        List<Row> rows = new ArrayList<>();
        if (dataset == AzureUsage.DATASET || dataset == ProfileSearch.DATASET) {
            Period days = window.orElse(new Period(today.minusDays(260), today));
            for (LocalDate day = days.from(); !day.isAfter(days.to()) && !day.isAfter(today); day = day.plusDays(1)) {
                rows.addAll(dataset == AzureUsage.DATASET ? usage(day) : searches(day));
            }
        } else if (dataset == Subscriptions.DATASET) {
            rows.addAll(subscriptions());
        } else if (dataset == Referrals.DATASET) {
            rows.addAll(referrals());
        } else if (dataset == IndirectResellers.DATASET) {
            rows.addAll(resellers());
        }
        pages.page(new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of()));
        return new Fetched(rows.size(), 0, OptionalLong.of(rows.size()));
    }

    private static List<Row> usage(LocalDate day) {
        Random random = new Random(day.toEpochDay());
        List<Row> rows = new ArrayList<>();
        for (int customer = 0; customer < NAMES.size() - 2; customer++) {
            for (int meter = 0; meter < METERS.size(); meter++) {
                boolean weekend = day.getDayOfWeek().getValue() > 5;
                double size = (NAMES.size() - customer) * (METERS.size() - meter) * (weekend ? 30 : 44)
                        + random.nextInt(60)
                        + (day.toEpochDay() % 400) * 0.4;
                rows.add(Row.builder(AzureUsage.DATASET)
                        .text(AzureUsage.CUSTOMER_TENANT_ID, customerId(customer))
                        .text(AzureUsage.CUSTOMER_NAME, NAMES.get(customer))
                        .text(AzureUsage.SUBSCRIPTION_ID, "sub-" + customer)
                        .text(AzureUsage.SUBSCRIPTION_NAME, "Production " + customer)
                        .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                        .text(AzureUsage.RESOURCE_LOCATION, PLACES.get((customer + meter) % PLACES.size()))
                        .text(AzureUsage.METER_CATEGORY, METERS.get(meter))
                        .text(AzureUsage.METER_SUBCATEGORY, meter % 2 == 0 ? "" : "Standard")
                        .text(AzureUsage.METER_UNIT, meter == 1 || meter == 4 ? "1 GB" : "1 Hour")
                        .number(AzureUsage.QUANTITY, BigDecimal.valueOf(Math.round(size * 100), 2))
                        .build());
            }
        }
        return rows;
    }

    private static List<Row> searches(LocalDate day) {
        Random random = new Random(day.toEpochDay() * 7);
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean viewed = random.nextInt(3) > 0;
            boolean clicked = viewed && random.nextInt(3) == 0;
            rows.add(Row.builder(ProfileSearch.DATASET)
                    .text(ProfileSearch.COMPANY_NAME, "Adatum Cloud Partners")
                    .text(ProfileSearch.KEYWORD_COUNTRY, MARKETS.get(random.nextInt(MARKETS.size())))
                    .text(ProfileSearch.KEYWORD_PRODUCT, PRODUCTS.get(random.nextInt(PRODUCTS.size())))
                    .text(ProfileSearch.KEYWORD_SEARCH_TEXT, random.nextInt(3) == 0 ? "" : "backup")
                    .flag(ProfileSearch.DETAILS_VIEWED, viewed)
                    .flag(ProfileSearch.CONTACT_BUTTON_CLICKED, clicked)
                    .flag(ProfileSearch.REFERRAL_SUBMITTED, clicked && random.nextBoolean())
                    .date(ProfileSearch.SEARCH_DATE, day.atStartOfDay())
                    .build());
        }
        return rows;
    }

    private List<Row> subscriptions() {
        Random random = new Random(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            int customer = i % NAMES.size();
            LocalDateTime created = today.minusDays(random.nextInt(400)).atTime(9, 30);
            boolean gone = i % 9 == 0;
            String product = i < 10 ? "Azure plan" : PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            rows.add(Row.builder(Subscriptions.DATASET)
                    .text(Subscriptions.CUSTOMER_TENANT_ID, customerId(customer))
                    .text(Subscriptions.CUSTOMER_NAME, NAMES.get(customer))
                    .text(Subscriptions.CUSTOMER_MARKET, MARKETS.get(customer % MARKETS.size()))
                    .text(Subscriptions.ID, "sub-" + i)
                    .text(Subscriptions.STATUS, gone ? "DEPROVISIONED" : i % 13 == 0 ? "SUSPENDED" : "ACTIVE")
                    .text(Subscriptions.PRODUCT_NAME, product)
                    .text(Subscriptions.SUBSCRIPTION_TYPE, product.equals("Azure plan") ? "Azure" : "Office")
                    .flag(Subscriptions.AUTO_RENEW_ENABLED, i % 4 != 0)
                    .text(Subscriptions.FRIENDLY_NAME, product + " " + i)
                    .date(Subscriptions.CREATION_DATE, created)
                    .date(
                            Subscriptions.COMMITMENT_END_DATE,
                            today.plusDays(random.nextInt(180)).atStartOfDay())
                    .date(Subscriptions.DEPROVISIONED_DATE, gone ? later(created, random) : null)
                    .date(Subscriptions.LAST_RENEWAL_DATE, i % 3 == 0 ? later(created, random) : null)
                    .date(Subscriptions.TRIAL_START_DATE, i % 8 == 0 ? created : null)
                    .date(
                            Subscriptions.TRIAL_END_DATE,
                            i % 8 == 0 ? today.plusDays(i % 40).atStartOfDay() : null)
                    .date(Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE, i % 16 == 0 ? later(created, random) : null)
                    .number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(1 + random.nextInt(90)))
                    .text(
                            Subscriptions.CHURN_RISK,
                            List.of("High", "Medium", "Low").get(random.nextInt(3)))
                    .build());
        }
        return rows;
    }

    private List<Row> referrals() {
        Random random = new Random(4);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDateTime created = today.minusDays(random.nextInt(200)).atTime(8, 0);
            int fate = random.nextInt(6);
            LocalDateTime accepted = fate < 4 ? created.plusHours(2 + random.nextInt(60)) : null;
            rows.add(Row.builder(Referrals.DATASET)
                    .text(Referrals.ID, "ref-" + i)
                    .text(
                            Referrals.STATUS,
                            List.of("Won", "Lost", "Active", "Active", "Declined", "New")
                                    .get(fate))
                    .text(Referrals.CUSTOMER_MARKET, MARKETS.get(random.nextInt(MARKETS.size())))
                    .text(Referrals.CUSTOMER_NAME, "Lead " + i)
                    .text(
                            Referrals.CUSTOMER_ORG_SIZE,
                            List.of("10to50employees", "51to250employees").get(i % 2))
                    .date(Referrals.CREATED_DATE, created)
                    .date(Referrals.ACKNOWLEDGED_DATE, fate < 5 ? created.plusHours(1) : null)
                    .date(Referrals.ACCEPTED_DATE, accepted)
                    .date(Referrals.WON_DATE, fate == 0 ? days(accepted, 20) : null)
                    .date(Referrals.LOST_DATE, fate == 1 ? days(accepted, 12) : null)
                    .date(Referrals.DECLINED_DATE, fate == 4 ? created.plusHours(30) : null)
                    .build());
        }
        return rows;
    }

    private List<Row> resellers() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            rows.add(Row.builder(IndirectResellers.DATASET)
                    .text(IndirectResellers.ID, "res-" + i)
                    .text(IndirectResellers.NAME, "Reseller " + (char) ('A' + i))
                    .text(IndirectResellers.MARKET, MARKETS.get(i % MARKETS.size()))
                    .date(
                            IndirectResellers.FIRST_CREATION,
                            today.minusDays(30L * i).atStartOfDay())
                    .date(
                            IndirectResellers.LATEST_CREATION,
                            today.minusDays(11L * i).atStartOfDay())
                    .number(IndirectResellers.SUBSCRIPTION_COUNT, BigDecimal.valueOf(i == 13 ? 0 : 70 - 5L * i))
                    .number(IndirectResellers.LICENSE_COUNT, BigDecimal.valueOf(900 - 50L * i))
                    .build());
        }
        return rows;
    }

    private static String customerId(int customer) {
        return "00000000-0000-0000-0000-%012d".formatted(customer);
    }

    private LocalDateTime later(LocalDateTime created, Random random) {
        LocalDateTime at = created.plusDays(20 + random.nextInt(120));
        return at.toLocalDate().isAfter(today) ? today.atStartOfDay() : at;
    }

    private static @Nullable LocalDateTime days(@Nullable LocalDateTime from, int days) {
        return from == null ? null : from.plusDays(days);
    }
}
