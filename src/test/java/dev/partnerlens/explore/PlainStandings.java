package dev.partnerlens.explore;

import static dev.partnerlens.explore.PlainKpis.id;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions of what goes beyond the portal's own figures in plain loops over rows: the oracle. */
record PlainStandings(InventedPartner partner, List<Filter> filters, LocalDate today) {
    /** Null where the definition knows no number. */
    @Nullable
    BigDecimal value(String id, Period period) {
        return switch (id.substring(0, id.indexOf('.'))) {
            case "overview", "usage", "subscriptions" -> sold(id, period);
            case "referrals" -> referrals(id, created(period));
            case "search" -> searches(id, in(ProfileSearch.DATASET, ProfileSearch.SEARCH_DATE, period));
            case "resellers" -> resellers(id, rows(IndirectResellers.DATASET));
            case "licences" -> new PlainLicences(rows(LicenseDeployment.DATASET), rows(LicenseUsage.DATASET)).value(id);
            case "activity" -> activity(id, in(Activity.DATASET, Activity.OPERATION_DATE, period));
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private @Nullable BigDecimal sold(String id, Period period) {
        List<Row> chosen = rows(Subscriptions.DATASET);
        List<Row> active = chosen.stream()
                .filter(row -> id(row, Subscriptions.STATUS).equals("active"))
                .toList();
        Period lately = new Period(today.minusDays(30), today.minusDays(1));
        return switch (id) {
            case "overview.customers" ->
                size(customers(
                        chosen,
                        row -> begun(row, period.to())
                                && !ended(row, period.to().minusDays(1))));
            case "overview.new-customers" -> BigDecimal.valueOf(new PlainKpis(partner, filters).newCustomers(period));
            case "overview.churned-customers" -> {
                Set<String> gone = everyCustomer(row ->
                        begun(row, period.to()) && !ended(row, period.from().minusDays(1)));
                gone.removeAll(everyCustomer(row -> begun(row, period.to()) && !ended(row, period.to())));
                yield size(gone);
            }
            case "overview.retention-rate", "overview.churn-rate" -> {
                LocalDate before = period.from().minusDays(1);
                Set<String> start = everyCustomer(row -> begun(row, before) && !ended(row, before));
                Set<String> end = everyCustomer(row -> begun(row, period.to()) && !ended(row, period.to()));
                yield share(
                        id, start.size(), start.stream().filter(end::contains).count());
            }
            case "overview.active-customers" -> {
                Set<String> active30 = customers(chosen, row -> at(row, Subscriptions.LAST_USAGE_DATE, lately));
                active30.addAll(used(lately, AzureUsage.CUSTOMER_TENANT_ID));
                yield size(active30);
            }
            case "usage.active-30d" -> size(used(lately, AzureUsage.SUBSCRIPTION_ID));
            case "subscriptions.retention-rate", "subscriptions.churn-rate" -> {
                LocalDate before = period.from().minusDays(1);
                List<Row> start = chosen.stream()
                        .filter(row -> begun(row, before) && !ended(row, before))
                        .toList();
                yield share(
                        id,
                        start.size(),
                        start.stream().filter(row -> !ended(row, period.to())).count());
            }
            case "subscriptions.renewed-30d" -> count(chosen, row -> at(row, Subscriptions.LAST_RENEWAL_DATE, lately));
            case "subscriptions.past-end" ->
                count(active, row -> {
                    LocalDateTime end = row.date(Subscriptions.COMMITMENT_END_DATE);
                    return end != null && end.toLocalDate().isBefore(today);
                });
            case "subscriptions.licences" -> sum(active, Subscriptions.LICENSE_COUNT);
            case "subscriptions.azure-share" ->
                percent(
                        count(
                                active,
                                row -> id(row, Subscriptions.SUBSCRIPTION_TYPE).equals("azure")),
                        active.size());
            case "subscriptions.by-product" -> size(texts(active, Subscriptions.PRODUCT_NAME));
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private static @Nullable BigDecimal referrals(String id, List<Row> created) {
        return switch (id.substring("referrals.".length())) {
            case "acknowledged" -> dated(created, Referrals.ACKNOWLEDGED_DATE);
            case "skipped" -> dated(created, Referrals.SKIPPED_DATE);
            case "acknowledged-rate" -> percent(dated(created, Referrals.ACKNOWLEDGED_DATE), created.size());
            case "acceptance-rate" -> percent(dated(created, Referrals.ACCEPTED_DATE), created.size());
            case "conversion-rate" -> percent(dated(created, Referrals.WON_DATE), created.size());
            case "declined-rate" -> percent(dated(created, Referrals.DECLINED_DATE), created.size());
            case "expired-rate" -> percent(dated(created, Referrals.EXPIRED_DATE), created.size());
            case "missed-rate" -> percent(dated(created, Referrals.MISSED_DATE), created.size());
            case "skipped-rate" -> percent(dated(created, Referrals.SKIPPED_DATE), created.size());
            case "win-rate" -> {
                List<Row> accepted = created.stream()
                        .filter(row -> row.date(Referrals.ACCEPTED_DATE) != null)
                        .toList();
                yield percent(dated(accepted, Referrals.WON_DATE), accepted.size());
            }
            case "days-to-acknowledge" -> days(created, Referrals.CREATED_DATE, Referrals.ACKNOWLEDGED_DATE);
            case "days-to-accept" -> days(created, Referrals.CREATED_DATE, Referrals.ACCEPTED_DATE);
            case "days-to-win" -> days(created, Referrals.ACCEPTED_DATE, Referrals.WON_DATE);
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private static @Nullable BigDecimal days(List<Row> rows, DateField from, DateField to) {
        BigDecimal seconds = BigDecimal.ZERO;
        int count = 0;
        for (Row row : rows) {
            LocalDateTime start = row.date(from);
            LocalDateTime end = row.date(to);
            if (start != null && end != null && !end.isBefore(start)) {
                seconds = seconds.add(
                        BigDecimal.valueOf(Duration.between(start, end).toSeconds()));
                count++;
            }
        }
        return count == 0 ? null : seconds.divide(BigDecimal.valueOf(86_400L * count), MathContext.DECIMAL128);
    }

    private static BigDecimal searches(String id, List<Row> found) {
        List<Row> clicked = found.stream()
                .filter(row -> Boolean.TRUE.equals(row.flag(ProfileSearch.CONTACT_BUTTON_CLICKED)))
                .toList();
        Predicate<Row> referral = row -> Boolean.TRUE.equals(row.flag(ProfileSearch.REFERRAL_SUBMITTED));
        return switch (id) {
            case "search.view-rate" ->
                percent(count(found, row -> Boolean.TRUE.equals(row.flag(ProfileSearch.DETAILS_VIEWED))), found.size());
            case "search.referral-rate" -> percent(count(clicked, referral), clicked.size());
            case "search.conversion-rate" -> percent(count(found, referral), found.size());
            case "search.top-keywords" -> {
                Set<String> texts = texts(found, ProfileSearch.KEYWORD_SEARCH_TEXT);
                texts.remove("");
                yield size(texts);
            }
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private @Nullable BigDecimal resellers(String id, List<Row> all) {
        List<Row> selling = all.stream()
                .filter(row -> positive(row, IndirectResellers.SUBSCRIPTION_COUNT))
                .toList();
        return switch (id) {
            case "resellers.inactive" -> BigDecimal.valueOf(all.size() - (long) selling.size());
            case "resellers.churned" ->
                count(all, row -> {
                    LocalDateTime latest = row.date(IndirectResellers.LATEST_CREATION);
                    return latest != null && latest.toLocalDate().isBefore(today.minusMonths(6));
                });
            case "resellers.subscriptions" -> sum(all, IndirectResellers.SUBSCRIPTION_COUNT);
            case "resellers.subscriptions-each" -> mean(selling, IndirectResellers.SUBSCRIPTION_COUNT);
            case "resellers.licences-each" -> mean(selling, IndirectResellers.LICENSE_COUNT);
            case "resellers.top" -> BigDecimal.valueOf(Math.min(10, selling.size()));
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private @Nullable BigDecimal activity(String id, List<Row> done) {
        return switch (id) {
            case "activity.actions" -> BigDecimal.valueOf(done.size());
            case "activity.failed" ->
                count(done, row -> id(row, Activity.OPERATION_STATUS).equals("failed"));
            case "activity.failed-rate" ->
                percent(count(done, row -> id(row, Activity.OPERATION_STATUS).equals("failed")), done.size());
            case "activity.customers" -> {
                Set<String> ids = done.stream()
                        .map(row -> id(row, Activity.CUSTOMER_ID))
                        .collect(Collectors.toCollection(HashSet::new));
                ids.remove("");
                yield size(ids);
            }
            case "activity.users" -> {
                Set<String> users = done.stream()
                        .map(row -> id(row, Activity.USER_PRINCIPAL_NAME))
                        .collect(Collectors.toCollection(HashSet::new));
                users.remove("");
                yield size(users);
            }
            case "activity.by-kind" ->
                size(done.stream().map(row -> id(row, Activity.OPERATION_TYPE)).collect(Collectors.toSet()));
            case "activity.by-customer" ->
                size(done.stream().map(row -> id(row, Activity.CUSTOMER_ID)).collect(Collectors.toSet()));
            case "activity.by-user" -> size(texts(done, Activity.USER_PRINCIPAL_NAME));
            case "activity.days-since-last" ->
                rows(Activity.DATASET).stream()
                        .map(row -> row.date(Activity.OPERATION_DATE))
                        .filter(date -> date != null && !date.toLocalDate().isAfter(today))
                        .map(date -> ChronoUnit.DAYS.between(date.toLocalDate(), today))
                        .min(Long::compare)
                        .map(BigDecimal::valueOf)
                        .orElse(null);
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    private Set<String> used(Period days, TextField field) {
        Set<String> ids = new HashSet<>();
        for (Row row : in(AzureUsage.DATASET, AzureUsage.USAGE_DATE, days)) {
            if (positive(row, AzureUsage.QUANTITY)) {
                ids.add(id(row, field));
            }
        }
        ids.remove("");
        return ids;
    }

    /** Customers that filters choose, by all of their subscriptions. */
    private Set<String> everyCustomer(Predicate<Row> test) {
        Set<String> ids = customers(partner.rows(Subscriptions.DATASET), test);
        ids.retainAll(customers(rows(Subscriptions.DATASET), _ -> true));
        return ids;
    }

    private static Set<String> customers(List<Row> subscriptions, Predicate<Row> test) {
        Set<String> ids = new HashSet<>();
        subscriptions.stream().filter(test).forEach(row -> ids.add(id(row, Subscriptions.CUSTOMER_TENANT_ID)));
        ids.remove("");
        return ids;
    }

    private static boolean begun(Row row, LocalDate by) {
        LocalDateTime created = row.date(Subscriptions.CREATION_DATE);
        return created != null && !created.toLocalDate().isAfter(by);
    }

    private static boolean ended(Row row, LocalDate by) {
        LocalDateTime end = row.date(Subscriptions.DEPROVISIONED_DATE);
        return end != null && !end.toLocalDate().isAfter(by);
    }

    private List<Row> created(Period period) {
        return in(Referrals.DATASET, Referrals.CREATED_DATE, period);
    }

    private List<Row> in(Dataset set, DateField date, Period period) {
        return rows(set).stream().filter(row -> at(row, date, period)).toList();
    }

    private static boolean at(Row row, DateField field, Period period) {
        LocalDateTime date = row.date(field);
        return date != null && period.contains(date.toLocalDate());
    }

    private List<Row> rows(Dataset set) {
        return PlainFilters.keep(partner, set, filters);
    }

    /** The texts as sent, absent ones as empty. */
    static Set<String> texts(List<Row> rows, TextField field) {
        Set<String> texts = new HashSet<>();
        for (Row row : rows) {
            String text = row.text(field);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    private static BigDecimal dated(List<Row> rows, DateField date) {
        return count(rows, row -> row.date(date) != null);
    }

    private static @Nullable BigDecimal mean(List<Row> rows, Measure measure) {
        return rows.isEmpty()
                ? null
                : sum(rows, measure).divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal share(String id, long whole, long kept) {
        return whole == 0
                ? null
                : percent(
                        BigDecimal.valueOf(id.toLowerCase(Locale.ROOT).contains("churn") ? whole - kept : kept), whole);
    }

    private static BigDecimal percent(BigDecimal part, long whole) {
        return whole == 0 ? BigDecimal.ZERO : ratio(part, BigDecimal.valueOf(whole));
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? BigDecimal.ZERO
                : part.multiply(new BigDecimal(100)).divide(whole, MathContext.DECIMAL128);
    }

    private static BigDecimal count(List<Row> rows, Predicate<Row> test) {
        return BigDecimal.valueOf(rows.stream().filter(test).count());
    }

    static BigDecimal sum(List<Row> rows, Measure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum = sum.add(zero(row.number(measure)));
        }
        return sum;
    }

    static BigDecimal zero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    static boolean positive(Row row, Measure measure) {
        return zero(row.number(measure)).signum() > 0;
    }

    static BigDecimal size(Set<String> set) {
        return BigDecimal.valueOf(set.size());
    }
}
