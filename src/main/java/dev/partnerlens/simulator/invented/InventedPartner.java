package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.AuditEntry;
import dev.partnerlens.simulator.rows.BrokenRow;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** An indirect provider and all that the service would tell about it. The same settings give the same rows, byte for byte. */
public final class InventedPartner {
    private static final String MARKET = "FR";

    private final Settings settings;
    private final CompanyNames names = new CompanyNames();
    private final Clientele clientele;
    private final List<Subscription> subscriptions;
    private final List<PlantedAnomaly> anomalies;

    public InventedPartner(Settings settings) {
        this.settings = settings;
        this.clientele = Clientele.of(settings, names);
        this.subscriptions = Sales.to(clientele.customers(), settings);
        this.anomalies = AnomalyPlan.of(subscriptions, settings);
    }

    /** What a look at the usage should find. */
    public List<PlantedAnomaly> anomalies() {
        return anomalies;
    }

    /**
     * Everything that is served.
     *
     * @param tables one a resource of the analytics API
     * @param v1 spending, licences in their older form, and the activity log
     */
    public record Stock(List<Table> tables, V1Stock v1) {}

    /** The same each time it is asked for. */
    public Stock stock() {
        UsageTally tally = new UsageTally(settings.today());
        List<Table> tables = tables(tally);
        return new Stock(tables, v1(tally));
    }

    private List<Table> tables(UsageTally tally) {
        return List.of(
                table(Resource.SUBSCRIPTIONS, this::writeSubscriptions),
                table(Resource.AZURE_USAGE, rows -> writeUsage(rows, tally)),
                table(
                        Resource.REFERRALS,
                        rows -> new ReferralHistory(settings, names.onward(), MARKET)
                                .rows()
                                .forEach(rows)),
                table(
                        Resource.SEARCH,
                        rows -> new SearchHistory(settings, clientele.provider(), MARKET)
                                .rows()
                                .forEach(rows)),
                table(Resource.INDIRECT_RESELLERS, this::writeResellers),
                table(Resource.LICENSE_DEPLOYMENT, rows -> seatRows().deployment(rows)),
                table(Resource.LICENSE_USAGE, rows -> seatRows().usage(rows)));
    }

    private V1Stock v1(UsageTally tally) {
        Map<V1Resource, Records> records = new EnumMap<>(V1Resource.class);
        String provider = clientele.provider();
        String providerId = settings.chance("provider-id", 0).guid().toLowerCase(Locale.ROOT);
        List<Bill> bills = new Billing(settings, tally).bills(subscriptions);
        new BillRows(settings, records).write(provider, providerId, bills);
        seatRows().older(records);
        List<AuditEntry> audit = new AuditHistory(settings).entries(subscriptions, bills, provider, providerId);
        return new V1Stock(records, audit, new Known(clientele, subscriptions, bills), settings.now());
    }

    private SeatRows seatRows() {
        return new SeatRows(Seats.of(subscriptions, settings), settings.today());
    }

    private void writeSubscriptions(Consumer<byte[]> rows) {
        for (Subscription subscription : subscriptions) {
            rows.accept(subscription.json(clientele.provider(), settings.today()));
        }
    }

    private void writeUsage(Consumer<byte[]> rows, UsageTally tally) {
        List<UsageSeries> series = series();
        for (LocalDate day = settings.firstDay(); !day.isAfter(settings.today()); day = day.plusDays(1)) {
            for (UsageSeries one : series) {
                BigDecimal used = one.used(day);
                if (used.signum() != 0) {
                    rows.accept(one.row(day, used));
                    tally.add(one, day, used);
                }
            }
        }
    }

    private List<UsageSeries> series() {
        List<UsageSeries> series = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            Consumption consumption = subscription.consumption();
            LocalDate last = subscription.lastUsage(settings.today());
            if (consumption != null && last != null) {
                for (Workload workload : consumption.workloads()) {
                    series.add(new UsageSeries(
                            subscription,
                            workload,
                            consumption.yearlyGrowth(),
                            last,
                            settings.today(),
                            anomalies,
                            settings.chance("usage", series.size())));
                }
            }
        }
        return series;
    }

    private void writeResellers(Consumer<byte[]> rows) {
        for (Reseller reseller : clientele.resellers()) {
            rows.accept(new ResellerRow(reseller, subscriptions).json());
        }
    }

    private static Table table(Resource resource, Consumer<Consumer<byte[]>> rows) {
        Table table = new Table(resource);
        rows.accept(row -> {
            try {
                table.add(row, 0, row.length);
            } catch (BrokenRow broken) {
                throw new IllegalStateException(broken);
            }
        });
        return table;
    }
}
