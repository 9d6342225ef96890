package dev.partnerlens.chart;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An invented partner with rows in every set that pages show, the same for the same seed. */
public final class InventedPractice {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    private static final List<String> CUSTOMERS = List.of(
            "Fabrikam Manufacturing",
            "Woodgrove Bank",
            "Contoso Ltd",
            "Tailspin Toys",
            "Lamna Healthcare",
            "Margie's Travel",
            "Proseware",
            "Alpine Ski House",
            "Litware",
            "City Power & Light",
            "Coho Winery",
            "Trey Research");
    private static final List<String> MARKETS = List.of("DE", "AT", "CH", "FR", "US");
    private static final List<String> PRODUCTS = List.of(
            "Microsoft 365 Business Premium",
            "Exchange Online (Plan 1)",
            "Azure plan",
            "Microsoft 365 E3",
            "Defender for Business",
            "Visio Plan 2",
            "Project Plan 3",
            "Power BI Pro");
    private static final List<List<String>> METERS = List.of(
            List.of("Virtual Machines", "Hours"),
            List.of("Storage", "1 GB/Month"),
            List.of("SQL Database", "DTUs"),
            List.of("App Service", "Hours"),
            List.of("Bandwidth", "1 GB"),
            List.of("Azure Monitor", "10,000s"),
            List.of("Kubernetes Service", "Hours"),
            List.of("Backup", "1 GB/Month"),
            List.of("Storage", ""));
    private static final List<String> LOCATIONS =
            List.of("West Europe", "North Europe", "Germany West Central", "France Central", "East US", "", "UK South");

    private InventedPractice() {}

    public static Practice practice(long seed) {
        return Practice.load(source(seed), Datasets.all(), TODAY);
    }

    public static InMemorySource source(long seed) {
        Random random = new Random(seed);
        InMemorySource source = new InMemorySource(TODAY)
                .put(AzureUsage.DATASET, usage(random))
                .put(Subscriptions.DATASET, subscriptions(random))
                .put(Referrals.DATASET, referrals(random))
                .put(ProfileSearch.DATASET, searches(random))
                .put(IndirectResellers.DATASET, resellers(random));
        return new InventedAccounts(seed, TODAY, CUSTOMERS, PRODUCTS).into(source);
    }

    private static List<Row> usage(Random random) {
        List<Row> rows = new ArrayList<>();
        for (LocalDate day = TODAY.minusDays(230); !day.isAfter(TODAY); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            for (int customer = 0; customer < CUSTOMERS.size(); customer++) {
                for (int meter = 0; meter < METERS.size(); meter++) {
                    if (random.nextInt(40) < meter) {
                        continue;
                    }
                    double size = 9_000.0 / (customer + 1) / (1 + meter * meter) * (weekend ? 0.75 : 1);
                    size *= 0.95 + random.nextDouble() * 0.1 + (day.getDayOfYear() % 200) / 900.0;
                    if (day.equals(TODAY)) {
                        size *= 0.27;
                    }
                    rows.add(Row.builder(AzureUsage.DATASET)
                            .text(AzureUsage.CUSTOMER_NAME, CUSTOMERS.get(customer))
                            .text(AzureUsage.CUSTOMER_TENANT_ID, "tenant-" + customer)
                            .text(AzureUsage.SUBSCRIPTION_ID, "sub-" + customer)
                            .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                            .text(AzureUsage.METER_CATEGORY, METERS.get(meter).getFirst())
                            .text(AzureUsage.METER_UNIT, METERS.get(meter).getLast())
                            .text(AzureUsage.RESOURCE_LOCATION, LOCATIONS.get((customer + meter) % LOCATIONS.size()))
                            .number(AzureUsage.QUANTITY, decimal(size))
                            .build());
                }
            }
        }
        return rows;
    }

    private static List<Row> subscriptions(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            LocalDate created = TODAY.minusDays(random.nextInt(600));
            int customer = (int) Math.min(CUSTOMERS.size() - 1, Math.abs(random.nextGaussian() * 4));
            boolean gone = random.nextInt(7) == 0;
            boolean suspended = !gone && random.nextInt(40) == 0;
            boolean trial = random.nextInt(9) == 0;
            boolean converted = trial && random.nextBoolean();
            long age = TODAY.toEpochDay() - created.toEpochDay();
            Row.Builder row = Row.builder(Subscriptions.DATASET)
                    .text(Subscriptions.ID, "sub-" + i)
                    .text(Subscriptions.CUSTOMER_TENANT_ID, "tenant-" + customer)
                    .text(Subscriptions.CUSTOMER_NAME, CUSTOMERS.get(customer))
                    .text(Subscriptions.CUSTOMER_MARKET, MARKETS.get(customer % MARKETS.size()))
                    .text(
                            Subscriptions.STATUS,
                            gone ? "DEPROVISIONED" : suspended ? "SUSPENDED" : i % 9 == 0 ? "Active" : "ACTIVE")
                    .text(Subscriptions.PRODUCT_NAME, PRODUCTS.get((int)
                            Math.min(7, Math.abs(random.nextGaussian() * 3))))
                    .text(Subscriptions.SUBSCRIPTION_TYPE, i % 3 == 0 ? "Azure" : "Office")
                    .flag(Subscriptions.AUTO_RENEW_ENABLED, random.nextInt(10) > 0)
                    .date(Subscriptions.CREATION_DATE, created.atTime(9, 30))
                    .date(
                            Subscriptions.COMMITMENT_END_DATE,
                            TODAY.plusDays(random.nextInt(365) - 60L).atTime(0, 0))
                    .number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(1 + random.nextInt(60)));
            if (gone) {
                row.date(
                        Subscriptions.DEPROVISIONED_DATE,
                        created.plusDays(random.nextLong(age + 1)).atTime(3, 0));
            }
            if (trial) {
                row.date(Subscriptions.TRIAL_START_DATE, created.atTime(9, 30));
            }
            if (converted) {
                row.date(
                        Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE,
                        created.plusDays(random.nextLong(Math.min(40, age + 1))).atTime(12, 0));
            }
            rows.add(row.build());
        }
        return rows;
    }

    private static List<Row> referrals(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            LocalDateTime created = TODAY.minusDays(random.nextInt(230)).atTime(random.nextInt(24), random.nextInt(60));
            Row.Builder row = Row.builder(Referrals.DATASET)
                    .text(Referrals.ID, "ref-" + i)
                    .text(Referrals.CUSTOMER_NAME, CUSTOMERS.get(i % CUSTOMERS.size()))
                    .text(Referrals.CUSTOMER_MARKET, MARKETS.get(i % MARKETS.size()))
                    .date(Referrals.CREATED_DATE, created);
            int fate = random.nextInt(20);
            LocalDateTime seen = created.plusMinutes(20 + random.nextInt(400));
            LocalDateTime accepted = seen.plusMinutes((long) (Math.exp(random.nextGaussian()) * 500));
            if (fate < 1) {
                row.text(Referrals.STATUS, "New");
            } else if (fate < 3) {
                row.text(Referrals.STATUS, "Missed").date(Referrals.MISSED_DATE, created.plusDays(3));
            } else if (fate < 6) {
                row.text(Referrals.STATUS, "Declined")
                        .date(Referrals.ACKNOWLEDGED_DATE, seen)
                        .date(Referrals.DECLINED_DATE, accepted);
            } else {
                row.date(Referrals.ACKNOWLEDGED_DATE, seen).date(Referrals.ACCEPTED_DATE, accepted);
                LocalDateTime end = accepted.plusDays(5L + random.nextInt(60));
                if (fate < 11) {
                    row.text(Referrals.STATUS, "Accepted");
                } else if (fate < 16) {
                    row.text(Referrals.STATUS, "Lost").date(Referrals.LOST_DATE, end);
                } else {
                    row.text(Referrals.STATUS, "Won").date(Referrals.WON_DATE, end);
                }
            }
            rows.add(row.build());
        }
        return rows;
    }

    private static List<Row> searches(Random random) {
        List<String> texts = List.of(
                " azure migration",
                "microsoft 365",
                "backup partner",
                "",
                " erp",
                "security",
                "teams phone",
                "crm",
                "power bi",
                "intune rollout");
        List<String> industries =
                List.of("Manufacturing", "Health", "Education", "Retail", "Finance", "Public sector", "Energy");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_400; i++) {
            boolean viewed = random.nextInt(3) == 0;
            boolean clicked = viewed && random.nextInt(4) == 0;
            rows.add(Row.builder(ProfileSearch.DATASET)
                    .date(
                            ProfileSearch.SEARCH_DATE,
                            TODAY.minusDays(random.nextInt(230)).atStartOfDay())
                    .text(ProfileSearch.KEYWORD_SEARCH_TEXT, texts.get((int)
                            Math.min(9, Math.abs(random.nextGaussian() * 4))))
                    .text(ProfileSearch.KEYWORD_COUNTRY, MARKETS.get(random.nextInt(MARKETS.size())))
                    .text(ProfileSearch.KEYWORD_INDUSTRY_FOCUS, industries.get(random.nextInt(industries.size())))
                    .flag(ProfileSearch.DETAILS_VIEWED, viewed)
                    .flag(ProfileSearch.CONTACT_BUTTON_CLICKED, clicked)
                    .flag(ProfileSearch.REFERRAL_SUBMITTED, clicked && random.nextInt(3) == 0)
                    .build());
        }
        return rows;
    }

    private static List<Row> resellers(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate first = TODAY.minusDays(random.nextInt(500));
            rows.add(Row.builder(IndirectResellers.DATASET)
                    .text(IndirectResellers.PARTNER_TENANT_ID, "reseller-" + i)
                    .text(IndirectResellers.ID, Integer.toString(4_000_000 + i))
                    .text(
                            IndirectResellers.NAME,
                            CUSTOMERS.get(i % CUSTOMERS.size()).split(" ", -1)[0] + " IT " + i)
                    .text(IndirectResellers.MARKET, MARKETS.get(random.nextInt(MARKETS.size())))
                    .date(IndirectResellers.FIRST_CREATION, first.atStartOfDay())
                    .date(
                            IndirectResellers.LATEST_CREATION,
                            TODAY.minusDays(random.nextInt(60)).atStartOfDay())
                    .number(IndirectResellers.SUBSCRIPTION_COUNT, BigDecimal.valueOf(random.nextInt(80)))
                    .number(IndirectResellers.LICENSE_COUNT, BigDecimal.valueOf(random.nextInt(900)))
                    .build());
        }
        return rows;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }
}
