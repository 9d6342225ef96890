package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.BrokenRow;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** One table a resource. */
    public List<Table> tables() {
        return List.of(
                table(Resource.SUBSCRIPTIONS, this::writeSubscriptions),
                table(Resource.AZURE_USAGE, this::writeUsage),
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
                table(Resource.INDIRECT_RESELLERS, this::writeResellers));
    }

    private void writeSubscriptions(Consumer<byte[]> rows) {
        for (Subscription subscription : subscriptions) {
            rows.accept(subscription.json(clientele.provider(), settings.today()));
        }
    }

    private void writeUsage(Consumer<byte[]> rows) {
        List<UsageSeries> series = series();
        for (LocalDate day = settings.firstDay(); !day.isAfter(settings.today()); day = day.plusDays(1)) {
            for (UsageSeries one : series) {
                Optional<byte[]> row = one.row(day);
                row.ifPresent(rows);
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
