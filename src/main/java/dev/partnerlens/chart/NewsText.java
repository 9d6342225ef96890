package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.news.Happening;
import dev.partnerlens.explore.news.Section;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened, in words: the same in the window and in the terminal. */
public record NewsText(Words words) {
    /** Sets whose sentences need to name what of somebody's they are about. */
    private static final List<String> ABOUT =
            List.of("subscriptions", "license-deployment", "customer-license-deployment");

    /** What is counted, by the kind's name. */
    private static final Map<String, String> UNITS =
            Map.of("subscriptions-more", "subscriptions", "subscriptions-fewer", "subscriptions");

    /** Whom it is about. */
    public String who(Happening happening) {
        return happening.who().isEmpty() ? words.get("news.nobody") : happening.who();
    }

    /** What happened, without whom it is about. */
    public String what(Happening happening) {
        Dataset set = happening.dataset();
        String kind = happening.kind().id();
        Optional<Field> field = happening.kind().field();
        BigDecimal count = count(happening);
        Optional<String> until = until(happening);
        return words.get(
                key(set, kind, count.signum() != 0, until.isPresent()),
                who(happening),
                happening.what(),
                value(set, field, happening.before()),
                value(set, field, happening.after()),
                field.map(each -> words.field(set, each)).orElse(""),
                words.get("news.unit." + UNITS.getOrDefault(kind, "licences"), count),
                until.orElse(""));
    }

    /** Both in one line. */
    public String line(Happening happening) {
        return words.get("news.line", who(happening), what(happening));
    }

    /** What of a set is only counted; empty where all is told. */
    public Optional<String> counted(Section section) {
        List<String> parts = new ArrayList<>();
        add(parts, "arrived", section.arrived());
        add(parts, "gone", section.gone());
        add(parts, "altered", section.altered());
        add(parts, "quiet", section.quiet());
        return parts.isEmpty() ? Optional.empty() : Optional.of(words.get("news.counted", String.join(", ", parts)));
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.get("news." + key, count));
        }
    }

    private String key(Dataset set, String kind, boolean counted, boolean until) {
        if (kind.equals("field")) {
            return ABOUT.contains(set.id()) ? "news.field.about" : "news.field";
        }
        String key = "news." + set.id() + "." + kind;
        if (until && words.has(key + ".until")) {
            return key + ".until";
        }
        return counted && words.has(key + ".counted") ? key + ".counted" : key;
    }

    /** How many it is about: by how much a figure changed, or the licences of a new subscription. */
    private static BigDecimal count(Happening happening) {
        boolean fresh = happening.kind().field().isEmpty() && happening.dataset() == Subscriptions.DATASET;
        BigDecimal licences = fresh ? happening.row().number(Subscriptions.LICENSE_COUNT) : null;
        return licences == null ? happening.difference().abs() : licences;
    }

    private Optional<String> until(Happening happening) {
        LocalDateTime end = happening.dataset() == Subscriptions.DATASET
                ? happening.row().date(Subscriptions.COMMITMENT_END_DATE)
                : null;
        return Optional.ofNullable(end).map(date -> words.formats().date(date.toLocalDate()));
    }

    private String value(Dataset set, Optional<Field> field, @Nullable Object value) {
        if (field.isEmpty()) {
            return "";
        }
        if (value == null || value.equals("")) {
            return words.get("filter.empty");
        }
        return switch (field.get()) {
            case TextField text -> isStatus(set, text) ? Names.status(words, (String) value) : ((String) value).strip();
            case DateField _ -> words.formats().date(((LocalDateTime) value).toLocalDate());
            case FlagField _ -> words.get((Boolean) value ? "news.yes" : "news.no");
            case Measure _ -> number((BigDecimal) value);
        };
    }

    private static boolean isStatus(Dataset set, TextField field) {
        return (set == Subscriptions.DATASET && field.equals(Subscriptions.STATUS))
                || (set == Referrals.DATASET && field.equals(Referrals.STATUS));
    }

    private String number(BigDecimal value) {
        return words.formats()
                .number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
