package dev.partnerlens.explore;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The KPI table of the product page in plain loops over rows, one sentence a case: the oracle. */
final class PlainKpis {
    private final List<Row> everySubscription;
    private final List<Row> subscriptions;
    private final List<Row> usage;
    private final List<Row> referrals;
    private final List<Row> searches;
    private final List<Row> resellers;

    private final PlainMoney money;
    private final PlainStandings standings;

    PlainKpis(InventedPartner partner, List<Filter> filters) {
        money = new PlainMoney(partner, filters);
        standings = new PlainStandings(partner, filters, InventedPartner.TODAY);
        everySubscription = partner.rows(Subscriptions.DATASET);
        subscriptions = PlainFilters.keep(partner, Subscriptions.DATASET, filters);
        usage = PlainFilters.keep(partner, AzureUsage.DATASET, filters);
        referrals = PlainFilters.keep(partner, Referrals.DATASET, filters);
        searches = PlainFilters.keep(partner, ProfileSearch.DATASET, filters);
        resellers = PlainFilters.keep(partner, IndirectResellers.DATASET, filters);
    }

    PlainMoney money() {
        return money;
    }

    /** Null where the definition refuses a number, or knows none. */
    @Nullable
    BigDecimal value(String id, Period period, LocalDate today) {
        Period ahead = new Period(today, today.plusDays(30));
        return switch (id) {
            case "usage.subscriptions-sold" ->
                count(subscriptions, row -> azure(row) && in(row, Subscriptions.CREATION_DATE, period));
            case "usage.customers-with-usage" -> size(used(period, AzureUsage.CUSTOMER_TENANT_ID));
            case "usage.customers-without-usage" -> {
                Set<String> customers = new HashSet<>();
                for (Row row : subscriptions) {
                    if (azure(row)
                            && alive(row, period)
                            && !id(row, Subscriptions.CUSTOMER_TENANT_ID).isEmpty()) {
                        customers.add(id(row, Subscriptions.CUSTOMER_TENANT_ID));
                    }
                }
                customers.removeAll(used(period, AzureUsage.CUSTOMER_TENANT_ID));
                yield size(customers);
            }
            case "usage.subscriptions-without-usage" ->
                count(
                        subscriptions,
                        row -> azure(row)
                                && alive(row, period)
                                && !used(period, AzureUsage.SUBSCRIPTION_ID).contains(id(row, Subscriptions.ID)));
            case "usage.new-customers" -> BigDecimal.valueOf(newCustomers(period));
            case "usage.renewed" ->
                count(subscriptions, row -> azure(row) && in(row, Subscriptions.LAST_RENEWAL_DATE, period));
            case "usage.at-risk" ->
                count(
                        subscriptions,
                        row -> azure(row) && status(row, "active") && word(row, Subscriptions.CHURN_RISK, "high"));
            case "usage.active-subscriptions" -> aliveOn(period.to());
            case "usage.deprovisioned-subscriptions" ->
                count(subscriptions, row -> azure(row) && in(row, Subscriptions.DEPROVISIONED_DATE, upTo(period.to())));
            case "subscriptions.sold" -> count(subscriptions, row -> in(row, Subscriptions.CREATION_DATE, period));
            case "subscriptions.licences-sold" ->
                sum(subscriptions, Subscriptions.LICENSE_COUNT, row -> in(row, Subscriptions.CREATION_DATE, period));
            case "subscriptions.active" -> count(subscriptions, row -> status(row, "active"));
            case "subscriptions.suspended" -> count(subscriptions, row -> status(row, "suspended"));
            case "subscriptions.deprovisioned" -> count(subscriptions, row -> status(row, "deprovisioned"));
            case "subscriptions.renewing-30d" ->
                count(subscriptions, row -> ending(row, ahead) && yes(row, Subscriptions.AUTO_RENEW_ENABLED));
            case "subscriptions.expiring-30d" ->
                count(subscriptions, row -> ending(row, ahead) && !yes(row, Subscriptions.AUTO_RENEW_ENABLED));
            case "subscriptions.renewed" ->
                count(subscriptions, row -> in(row, Subscriptions.LAST_RENEWAL_DATE, period));
            case "subscriptions.new" ->
                count(
                        subscriptions,
                        row -> in(row, Subscriptions.CREATION_DATE, period)
                                && (row.date(Subscriptions.TRIAL_START_DATE) == null
                                        || row.date(Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE) != null));
            case "subscriptions.churned" ->
                count(subscriptions, row -> in(row, Subscriptions.DEPROVISIONED_DATE, period));
            case "subscriptions.trial-conversions" ->
                count(subscriptions, row -> in(row, Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE, period));
            case "subscriptions.trials-ending-30d" ->
                count(
                        subscriptions,
                        row -> in(row, Subscriptions.TRIAL_END_DATE, ahead)
                                && row.date(Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE) == null);
            case "referrals.total" -> count(created(period), _ -> true);
            case "referrals.accepted" -> reached(period, Referrals.ACCEPTED_DATE);
            case "referrals.won" -> reached(period, Referrals.WON_DATE);
            case "referrals.lost" -> reached(period, Referrals.LOST_DATE);
            case "referrals.declined" -> reached(period, Referrals.DECLINED_DATE);
            case "referrals.expired" -> reached(period, Referrals.EXPIRED_DATE);
            case "referrals.missed" -> reached(period, Referrals.MISSED_DATE);
            case "referrals.accepted-24h" -> acceptedInTime(period);
            case "referrals.pending" ->
                count(
                        created(period),
                        row -> Referrals.DATASET.fields().stream()
                                .filter(field -> field instanceof DateField
                                        && !field.equals(Referrals.CREATED_DATE)
                                        && !field.equals(Referrals.ACKNOWLEDGED_DATE))
                                .allMatch(field -> row.date((DateField) field) == null));
            case "search.results" -> count(searched(period), _ -> true);
            case "search.profile-views" -> count(searched(period), row -> yes(row, ProfileSearch.DETAILS_VIEWED));
            case "search.contact-clicks" ->
                count(searched(period), row -> yes(row, ProfileSearch.CONTACT_BUTTON_CLICKED));
            case "search.referrals" -> count(searched(period), row -> yes(row, ProfileSearch.REFERRAL_SUBMITTED));
            case "search.contact-rate" -> {
                List<Row> viewed = searched(period).stream()
                        .filter(row -> yes(row, ProfileSearch.DETAILS_VIEWED))
                        .toList();
                yield percent(count(viewed, row -> yes(row, ProfileSearch.CONTACT_BUTTON_CLICKED)), viewed.size());
            }
            case "resellers.total" -> count(resellers, _ -> true);
            case "resellers.new" -> count(resellers, row -> in(row, IndirectResellers.FIRST_CREATION, period));
            case "resellers.transacting" -> count(resellers, row -> in(row, IndirectResellers.LATEST_CREATION, period));
            case "resellers.active" -> count(resellers, row -> positive(row, IndirectResellers.SUBSCRIPTION_COUNT));
            case "resellers.licences" -> sum(resellers, IndirectResellers.LICENSE_COUNT, _ -> true);
            default -> id.startsWith("spending.") ? money.value(id) : standings.value(id, period);
        };
    }

    /** Alive on that one day. */
    BigDecimal aliveOn(LocalDate day) {
        return count(subscriptions, row -> azure(row) && alive(row, Period.day(day)));
    }

    BigDecimal deprovisionedOn(LocalDate day) {
        return count(subscriptions, row -> azure(row) && in(row, Subscriptions.DEPROVISIONED_DATE, Period.day(day)));
    }

    long newCustomers(Period period) {
        TreeMap<String, LocalDate> first = new TreeMap<>();
        for (Row row : everySubscription) {
            LocalDateTime created = row.date(Subscriptions.CREATION_DATE);
            String customer = id(row, Subscriptions.CUSTOMER_TENANT_ID);
            if (created != null && !customer.isEmpty()) {
                LocalDate known = first.get(customer);
                if (known == null || created.toLocalDate().isBefore(known)) {
                    first.put(customer, created.toLocalDate());
                }
            }
        }
        Set<String> chosen = new HashSet<>();
        subscriptions.forEach(row -> chosen.add(id(row, Subscriptions.CUSTOMER_TENANT_ID)));
        first.keySet().retainAll(chosen);
        return first.values().stream().filter(period::contains).count();
    }

    List<Row> used(Period period) {
        return usage.stream()
                .filter(row -> in(row, AzureUsage.USAGE_DATE, period))
                .toList();
    }

    private Set<String> used(Period period, TextField idField) {
        Set<String> ids = new HashSet<>();
        for (Row row : used(period)) {
            if (positive(row, AzureUsage.QUANTITY) && !id(row, idField).isEmpty()) {
                ids.add(id(row, idField));
            }
        }
        return ids;
    }

    private BigDecimal acceptedInTime(Period period) {
        int accepted = 0;
        int inTime = 0;
        for (Row row : created(period)) {
            LocalDateTime from = row.date(Referrals.CREATED_DATE);
            LocalDateTime to = row.date(Referrals.ACCEPTED_DATE);
            if (from != null && to != null) {
                accepted++;
                inTime += Duration.between(from, to).compareTo(Duration.ofHours(24)) <= 0 ? 1 : 0;
            }
        }
        return percent(BigDecimal.valueOf(inTime), accepted);
    }

    private List<Row> created(Period period) {
        return referrals.stream()
                .filter(row -> in(row, Referrals.CREATED_DATE, period))
                .toList();
    }

    private List<Row> searched(Period period) {
        return searches.stream()
                .filter(row -> in(row, ProfileSearch.SEARCH_DATE, period))
                .toList();
    }

    private BigDecimal reached(Period period, DateField date) {
        return count(created(period), row -> row.date(date) != null);
    }

    private static BigDecimal percent(BigDecimal part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : part.movePointRight(2).divide(BigDecimal.valueOf(whole), new MathContext(34, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal count(List<Row> rows, Predicate<Row> test) {
        return BigDecimal.valueOf(rows.stream().filter(test).count());
    }

    private static BigDecimal sum(List<Row> rows, Measure measure, Predicate<Row> test) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal number = row.number(measure);
            if (test.test(row) && number != null) {
                sum = sum.add(number);
            }
        }
        return sum;
    }

    private static BigDecimal size(Set<String> set) {
        return BigDecimal.valueOf(set.size());
    }

    private static boolean in(Row row, DateField field, Period period) {
        LocalDateTime date = row.date(field);
        return date != null && period.contains(date.toLocalDate());
    }

    private static boolean alive(Row row, Period period) {
        LocalDateTime end = row.date(Subscriptions.DEPROVISIONED_DATE);
        return in(row, Subscriptions.CREATION_DATE, upTo(period.to()))
                && (end == null || !end.toLocalDate().isBefore(period.from()));
    }

    private static Period upTo(LocalDate day) {
        return new Period(LocalDate.of(1, 1, 1), day);
    }

    private static boolean ending(Row row, Period ahead) {
        return status(row, "active") && in(row, Subscriptions.COMMITMENT_END_DATE, ahead);
    }

    private static boolean azure(Row row) {
        return word(row, Subscriptions.SUBSCRIPTION_TYPE, "azure");
    }

    private static boolean status(Row row, String word) {
        return word(row, Subscriptions.STATUS, word);
    }

    private static boolean word(Row row, TextField field, String word) {
        return word.equals(id(row, field));
    }

    private static boolean yes(Row row, FlagField field) {
        return Boolean.TRUE.equals(row.flag(field));
    }

    private static boolean positive(Row row, Measure measure) {
        BigDecimal number = row.number(measure);
        return number != null && number.signum() > 0;
    }

    static String id(Row row, TextField field) {
        String text = row.text(field);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
