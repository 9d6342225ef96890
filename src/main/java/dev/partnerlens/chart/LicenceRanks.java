package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import java.util.List;

/** Where the licences are, sold or assigned, and what is in use. */
final class LicenceRanks {
    private static final String MEASURE = "measure";
    private static final int TOP = 8;

    private LicenceRanks() {}

    static ChartModel products(Sheet sheet) {
        return deployed(sheet, LicenseDeployment.PRODUCT_NAME, "others.products");
    }

    static ChartModel customers(Sheet sheet) {
        return deployed(sheet, LicenseDeployment.CUSTOMER_NAME, "others.customers");
    }

    static ChartModel workloads(Sheet sheet) {
        return build(
                sheet,
                LicenseUsage.DATASET,
                LicenseUsage.WORKLOAD_NAME,
                List.of(LicenseUsage.LICENSES_ACTIVE, LicenseUsage.LICENSES_QUALIFIED),
                "others.workloads");
    }

    private static ChartModel deployed(Sheet sheet, TextField field, String othersKey) {
        return build(
                sheet,
                LicenseDeployment.DATASET,
                field,
                List.of(LicenseDeployment.LICENSES_SOLD, LicenseDeployment.LICENSES_DEPLOYED),
                othersKey);
    }

    private static ChartModel build(
            Sheet sheet, Dataset set, TextField field, List<Measure> measures, String othersKey) {
        Measure measure = measures.stream()
                .filter(each ->
                        sheet.choices().of(MEASURE).filter(each.name()::equals).isPresent())
                .findFirst()
                .orElse(measures.getFirst());
        List<ChartModel.Selector> selectors = List.of(new ChartModel.Selector(
                MEASURE,
                sheet.shared("measure"),
                measures.stream()
                        .map(each -> new ChartModel.Selector.Option(
                                each.name(), sheet.words().field(set, each)))
                        .toList(),
                measure.name()));
        Source source = Source.ever(sheet, set, field);
        var standing = Truth.standing(source, field, measure);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), selectors, List.of());
        }
        Ranking ranking = Ranking.of(source.sum(measure, GroupBy.of(field)), field);
        Quantity quantity = new Quantity.Count(sheet.words(), "licences");
        String subtitle = ranking.entries().isEmpty()
                ? sheet.text("subtitle.none")
                : sheet.text(
                        "subtitle",
                        quantity.full(ranking.total()),
                        sheet.words().field(set, measure));
        return Ranks.of(source, field, quantity, TOP, othersKey).model(ranking, subtitle, selectors, List.of());
    }
}
