package dev.partnerlens.simulator.invented;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InventedPartnerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final InventedPartner PARTNER = new InventedPartner(new Settings(20260101, 60, 400, TODAY));
    private static final Map<Resource, List<JsonNode>> ROWS = parsed(PARTNER);

    @Test
    void theSameSettingsGiveTheSameBytes() {
        Settings settings = new Settings(7, 15, 40, TODAY);

        assertThat(texts(new InventedPartner(settings))).isEqualTo(texts(new InventedPartner(settings)));
        InventedPartner asked = new InventedPartner(settings);
        assertThat(texts(asked)).isEqualTo(texts(asked));
        assertThat(texts(new InventedPartner(new Settings(8, 15, 40, TODAY)))).isNotEqualTo(texts(asked));
    }

    @Test
    void everyRowHasTheDocumentedFieldsAndNoOther() {
        ROWS.forEach((resource, rows) -> {
            Set<String> names = resource.columns().stream().map(Column::name).collect(Collectors.toSet());
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.propertyNames().stream()
                                    .map(name -> resource.column(name)
                                            .map(Column::name)
                                            .orElse(name))
                                    .collect(Collectors.toSet()))
                            .isEqualTo(names));
        });
    }

    @Test
    void isOfABelievableSize() {
        assertThat(rows(Resource.AZURE_USAGE).size()).isBetween(60_000, 120_000);
        assertThat(rows(Resource.INDIRECT_RESELLERS)).hasSize(25);
        assertThat(rows(Resource.REFERRALS).size() / 400.0 * 30.4).isCloseTo(30, within(6.0));
        assertThat(rows(Resource.SEARCH).size() / 400.0 * 30.4).isCloseTo(600, within(60.0));
        assertThat(distinct(Resource.SUBSCRIPTIONS, "customerTenantId")).hasSize(60);
        assertThat(distinct(Resource.SUBSCRIPTIONS, "subscriptionType"))
                .containsExactlyInAnyOrder("Office", "Azure", "Microsoft365", "Dynamics", "EMS");
        assertThat(distinct(Resource.SUBSCRIPTIONS, "status"))
                .containsExactlyInAnyOrder("ACTIVE", "SUSPENDED", "DEPROVISIONED");
        assertThat(distinct(Resource.SUBSCRIPTIONS, "customerMarket")).hasSizeGreaterThan(6);
    }

    @Test
    void usageBelongsToAnAzureSubscriptionOfThatCustomerWhileItLives() {
        Map<String, JsonNode> sold = new HashMap<>();
        rows(Resource.SUBSCRIPTIONS).forEach(row -> sold.put(text(row, "id"), row));
        Map<String, String> lastDays = new HashMap<>();

        for (JsonNode usage : rows(Resource.AZURE_USAGE)) {
            JsonNode subscription = requireNonNull(sold.get(text(usage, "subscriptionId")));
            assertThat(text(subscription, "subscriptionType")).isEqualTo("Azure");
            assertThat(text(subscription, "customerTenantId")).isEqualTo(text(usage, "customerTenantId"));
            assertThat(text(subscription, "customerName")).isEqualTo(text(usage, "customerName"));
            String day = text(usage, "usageDate");
            assertThat(day).endsWith("T00:00:00").isBetween("2025-05-28", "2026-07-02");
            assertThat(day.substring(0, 10))
                    .isGreaterThanOrEqualTo(text(subscription, "creationDate").substring(0, 10));
            assertThat(usage.get("quantity").isNumber()).isTrue();
            assertThat(usage.get("quantity").doubleValue()).isPositive();
            lastDays.merge(text(usage, "subscriptionId"), day, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        lastDays.forEach((id, day) -> assertThat(text(requireNonNull(sold.get(id)), "lastUsageDate"))
                .as(id)
                .isEqualTo(day));
        assertThat(rows(Resource.SUBSCRIPTIONS))
                .filteredOn(row -> text(row, "subscriptionType").equals("Azure")
                        && text(row, "lastUsageDate").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(lastDays).doesNotContainKey(text(row, "id")));
    }

    @Test
    void resellersCountWhatTheirSubscriptionsSay() {
        List<JsonNode> subscriptions = rows(Resource.SUBSCRIPTIONS);
        Set<String> known = new HashSet<>();
        int stopped = 0;
        for (JsonNode reseller : rows(Resource.INDIRECT_RESELLERS)) {
            String id = text(reseller, "partnerTenantId");
            known.add(id);
            long held = 0;
            long licences = 0;
            String first = "9";
            String latest = "0";
            for (JsonNode one : subscriptions) {
                if (text(one, "partnerId").equals(id)) {
                    assertThat(text(one, "partnerName")).isEqualTo(text(reseller, "name"));
                    String created = text(one, "creationDate");
                    first = created.compareTo(first) < 0 ? created : first;
                    latest = created.compareTo(latest) > 0 ? created : latest;
                    boolean gone = text(one, "status").equals("DEPROVISIONED");
                    held += gone ? 0 : 1;
                    licences += gone ? 0 : one.get("licenseCount").longValue();
                }
            }
            assertThat(reseller.get("subscriptionCount").longValue()).isEqualTo(held);
            assertThat(reseller.get("licenseCount").longValue()).isEqualTo(licences);
            assertThat(text(reseller, "firstSubscriptionCreationDate")).isEqualTo(first);
            assertThat(text(reseller, "latestSubscriptionCreationDate")).isEqualTo(latest);
            stopped += held == 0 ? 1 : 0;
        }
        assertThat(known).containsAll(distinct(Resource.SUBSCRIPTIONS, "partnerId"));
        assertThat(stopped).isBetween(1, 6);
        assertThat(rows(Resource.INDIRECT_RESELLERS))
                .anySatisfy(row -> assertThat(text(row, "latestSubscriptionDeprovisionedDate"))
                        .isEqualTo("0001-01-01T00:00:00"));
    }

    @Test
    void theBusinessMoves() {
        List<JsonNode> all = rows(Resource.SUBSCRIPTIONS);
        assertThat(all)
                .anyMatch(row -> endsSoon(row) && row.get("autoRenewEnabled").booleanValue());
        assertThat(all)
                .anyMatch(row -> endsSoon(row) && !row.get("autoRenewEnabled").booleanValue());
        assertThat(all).anyMatch(row -> text(row, "lastRenewalDate").compareTo("2026-01-01") > 0);
        assertThat(all).anyMatch(row -> text(row, "trialToPaidConversionDate").compareTo("2026-01-01") > 0);
        assertThat(all)
                .anyMatch(row -> text(row, "trialEndDate").compareTo("2026-07-01") > 0
                        && text(row, "trialToPaidConversionDate").isEmpty());
        assertThat(distinct(Resource.SUBSCRIPTIONS, "churnRisk")).contains("High", "Medium", "Low");
        assertThat(all)
                .filteredOn(row -> !text(row, "churnRisk").isEmpty())
                .allMatch(row -> text(row, "subscriptionType").equals("Azure")
                        && text(row, "status").equals("ACTIVE"));
        assertThat(all).allMatch(row -> text(row, "creationDate").compareTo("2026-07-01T18:00:00") <= 0);
        assertThat(all)
                .filteredOn(row -> text(row, "status").equals("DEPROVISIONED"))
                .allMatch(row -> text(row, "deprovisionedDate").compareTo(text(row, "creationDate")) > 0
                        && text(row, "deprovisionedDate").compareTo("2026-07-02") < 0);
    }

    @Test
    void referralsPassTheirStagesInOrder() {
        assertThat(distinct(Resource.REFERRALS, "status"))
                .contains("Accepted", "Won", "Lost", "Declined", "Expired", "Missed", "Skipped", "Archived");
        for (JsonNode row : rows(Resource.REFERRALS)) {
            String created = text(row, "createdDate");
            List<String> stages = new ArrayList<>();
            stages.add(created);
            for (String stage : List.of("acknowledged", "accepted", "won", "lost", "declined", "expired", "skipped")) {
                String date = text(row, stage + "Date");
                if (!date.isEmpty()) {
                    stages.add(date);
                }
            }
            assertThat(stages).isSorted();
            assertThat(stages.getLast()).isLessThanOrEqualTo("2026-07-01T18:00:00");
            if (!text(row, "wonDate").isEmpty() || !text(row, "lostDate").isEmpty()) {
                assertThat(text(row, "acceptedDate")).isNotEmpty();
            }
        }
    }

    @Test
    void fewerLookThanFindAndFewerAskThanLook() {
        int views = 0;
        int clicks = 0;
        int asked = 0;
        for (JsonNode row : rows(Resource.SEARCH)) {
            boolean viewed = row.get("detailsViewed").booleanValue();
            boolean clicked = row.get("contactButtonClicked").booleanValue();
            boolean submitted = row.get("referralSubmitted").booleanValue();
            assertThat(!clicked || viewed).isTrue();
            assertThat(!submitted || clicked).isTrue();
            assertThat(text(row, "searchDate")).hasSize(10);
            views += viewed ? 1 : 0;
            clicks += clicked ? 1 : 0;
            asked += submitted ? 1 : 0;
        }
        assertThat(views).isBetween(clicks + 1, rows(Resource.SEARCH).size() - 1);
        assertThat(clicks).isGreaterThan(asked);
        assertThat(asked).isPositive();
    }

    @Test
    void plantedAnomaliesShowInTheRows() {
        assertThat(PARTNER.anomalies()).extracting(PlantedAnomaly::kind).containsOnly(PlantedAnomaly.Kind.values());
        assertThat(PARTNER.anomalies()).hasSize(6);
        for (PlantedAnomaly planted : PARTNER.anomalies()) {
            double[] byDay = new double[800];
            for (JsonNode row : rows(Resource.AZURE_USAGE)) {
                if (text(row, "subscriptionId").equals(planted.subscriptionId())
                        && text(row, "meterCategory").equals(planted.meterCategory())) {
                    assertThat(text(row, "customerTenantId")).isEqualTo(planted.customerTenantId());
                    LocalDate day = LocalDate.parse(text(row, "usageDate").substring(0, 10));
                    byDay[index(day)] += row.get("quantity").doubleValue();
                }
            }
            int from = index(planted.from());
            double before = mean(byDay, from - 28, from);
            switch (planted.kind()) {
                case SPIKE -> {
                    assertThat(byDay[from] / byDay[from - 7]).as("%s", planted).isBetween(2.4, 3.7);
                    assertThat(byDay[from + 7] / byDay[from - 7])
                            .as("%s", planted)
                            .isBetween(0.75, 1.35);
                }
                case STEP ->
                    assertThat(mean(byDay, from, from + 28) / before)
                            .as("%s", planted)
                            .isBetween(1.25, 1.6);
                case SILENCE -> {
                    assertThat(mean(byDay, from, from + 5)).isZero();
                    assertThat(byDay[from - 1]).isPositive();
                    assertThat(byDay[from + 5]).isPositive();
                }
            }
        }
    }

    @Test
    void todayIsNotOver() {
        Map<String, Double> machines = new HashMap<>();
        for (JsonNode row : rows(Resource.AZURE_USAGE)) {
            if (text(row, "meterCategory").equals("Virtual Machines")) {
                machines.merge(
                        text(row, "usageDate").substring(0, 10),
                        row.get("quantity").doubleValue(),
                        Double::sum);
            }
        }
        assertThat(machines.getOrDefault("2026-07-01", 0.0) / machines.getOrDefault("2026-06-30", 0.0))
                .isBetween(0.7, 0.8);
        assertThat(machines.getOrDefault("2026-06-27", 0.0) / machines.getOrDefault("2026-06-25", 0.0))
                .isBetween(0.4, 0.8);
        assertThat(machines.getOrDefault("2026-06-24", 0.0) / machines.getOrDefault("2025-06-25", 0.0))
                .isGreaterThan(1.2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 400", "2, 7", "200, 3"})
    void anySizeCanBeMade(int customers, int days) {
        InventedPartner partner = new InventedPartner(new Settings(3, customers, days, TODAY));

        Map<Resource, List<JsonNode>> rows = parsed(partner);
        assertThat(rows.getOrDefault(Resource.SUBSCRIPTIONS, List.of()).stream()
                        .map(row -> text(row, "customerTenantId"))
                        .collect(Collectors.toSet()))
                .hasSize(customers);
    }

    private static boolean endsSoon(JsonNode row) {
        String end = text(row, "commitmentEndDate");
        return text(row, "status").equals("ACTIVE")
                && end.compareTo("2026-07-01") >= 0
                && end.compareTo("2026-08-01") < 0;
    }

    private static int index(LocalDate day) {
        return (int) (day.toEpochDay() - TODAY.minusDays(500).toEpochDay());
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static List<JsonNode> rows(Resource resource) {
        return ROWS.getOrDefault(resource, List.of());
    }

    private static Set<String> distinct(Resource resource, String field) {
        return rows(resource).stream().map(row -> text(row, field)).collect(Collectors.toSet());
    }

    /** The text of a field, empty where it is null. */
    private static String text(JsonNode row, String field) {
        return row.get(field).asString("");
    }

    private static Map<Resource, List<JsonNode>> parsed(InventedPartner partner) {
        Map<Resource, List<JsonNode>> rows = new HashMap<>();
        for (Table table : partner.stock().tables()) {
            rows.put(table.resource(), texts(table).stream().map(JSON::readTree).toList());
        }
        return rows;
    }

    private static List<String> texts(InventedPartner partner) {
        return partner.stock().tables().stream()
                .flatMap(table -> texts(table).stream())
                .toList();
    }

    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                table.write(i, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            texts.add(out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }
}
