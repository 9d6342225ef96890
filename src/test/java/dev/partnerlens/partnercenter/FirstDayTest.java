package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.core.RowFeed.Waits;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstDayTest {
    /** Parameters that a service may understand; the others it ignores or refuses. */
    private enum Skill {
        GROUPS,
        ORDERS,
        FILTERS,
        /** Says 400 instead of ignoring. */
        REFUSES
    }

    private static final Pattern BEFORE =
            Pattern.compile("usageDate lt cast\\('(\\d{4}-\\d\\d-\\d\\d)',Edm\\.DateTimeOffset\\)");
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 29);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 6, 24), LocalDate.of(2025, 1, 1), FIRST, FIRST, LocalDate.of(2024, 3, 1));

    @Test
    void asksForTheDaysAndChecksTheFirst() throws Exception {
        assertThat(ask(DAYS, 2, EnumSet.of(Skill.GROUPS, Skill.FILTERS))).isEqualTo(new FirstDay.Known(FIRST));
    }

    @Test
    void ordersWhereGroupingIsRefused() throws Exception {
        assertThat(ask(DAYS, 3, EnumSet.of(Skill.ORDERS, Skill.FILTERS, Skill.REFUSES)))
                .isEqualTo(new FirstDay.Known(FIRST));
    }

    @Test
    void halvesTheTimeWhereOnlyFiltersWork() throws Exception {
        assertThat(ask(DAYS, 25, EnumSet.of(Skill.FILTERS))).isEqualTo(new FirstDay.Known(FIRST));
        assertThat(ask(DAYS, 25, EnumSet.of(Skill.FILTERS, Skill.REFUSES))).isEqualTo(new FirstDay.Known(FIRST));
        LocalDate ancient = LocalDate.of(1899, 5, 5);
        assertThat(ask(List.of(FIRST, ancient), 30, EnumSet.of(Skill.FILTERS, Skill.REFUSES)))
                .isEqualTo(new FirstDay.Known(ancient));
    }

    @Test
    void saysSoWhereFiltersAreIgnoredOrRefused() throws Exception {
        assertThat(ask(DAYS, 5, EnumSet.of(Skill.GROUPS, Skill.ORDERS))).isEqualTo(new FirstDay.NotTold());
        assertThat(ask(DAYS, 5, EnumSet.of(Skill.GROUPS, Skill.ORDERS, Skill.REFUSES)))
                .isEqualTo(new FirstDay.NotTold());
        assertThat(ask(DAYS, 5, EnumSet.noneOf(Skill.class))).isEqualTo(new FirstDay.NotTold());
    }

    @Test
    void saysSoWhereThereIsNothing() throws Exception {
        assertThat(ask(List.of(), 4, EnumSet.of(Skill.GROUPS, Skill.ORDERS, Skill.FILTERS)))
                .isEqualTo(new FirstDay.NoRows());
        assertThat(ask(List.of(), 4, EnumSet.of(Skill.REFUSES))).isEqualTo(new FirstDay.NoRows());
    }

    @Test
    void rowsWithoutADateAreNotNothing() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("[{\"quantity\": 1}]"))) {
            assertThat(service.feed().firstDay(AzureUsage.DATASET, Waits.UNHEARD))
                    .isEqualTo(new FirstDay.NotTold());
        }
    }

    @Test
    void passesOnWhatIsNoAnswer() {
        try (var service = ScriptedService.inTurn(Reply.error(403, "{\"description\": \"No\"}"))) {
            assertThatThrownBy(() -> service.feed().firstDay(AzureUsage.DATASET, Waits.UNHEARD))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(Problem.NotPermitted.class));
        }
    }

    private static FirstDay ask(List<LocalDate> days, int mostRequests, Set<Skill> skills) throws Exception {
        try (var service = ScriptedService.answering(asked -> answer(days, skills, asked))) {
            FirstDay answer = service.feed().firstDay(AzureUsage.DATASET, Waits.UNHEARD);
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(mostRequests);
            return answer;
        }
    }

    private static Reply answer(List<LocalDate> days, Set<Skill> skills, Asked asked) {
        boolean refused = Stream.of(
                        asked.parameter("groupby").isEmpty() || skills.contains(Skill.GROUPS),
                        asked.parameter("orderby").isEmpty() || skills.contains(Skill.ORDERS),
                        asked.parameter("filter").isEmpty() || skills.contains(Skill.FILTERS))
                .anyMatch(understood -> !understood);
        if (refused && skills.contains(Skill.REFUSES)) {
            return Reply.error(400, "{\"code\": \"3000\", \"description\": \"Invalid property\"}");
        }
        Stream<LocalDate> rows = days.stream();
        Matcher before = BEFORE.matcher(asked.parameter("filter"));
        if (skills.contains(Skill.FILTERS) && before.matches()) {
            LocalDate limit = LocalDate.parse(before.group(1));
            rows = rows.filter(day -> day.isBefore(limit));
        }
        boolean grouped = !asked.parameter("groupby").isEmpty() && skills.contains(Skill.GROUPS);
        if (grouped) {
            rows = rows.distinct();
        }
        if (!asked.parameter("orderby").isEmpty() && skills.contains(Skill.ORDERS)) {
            rows = rows.sorted(Comparator.naturalOrder());
        }
        String other = grouped ? "" : ", \"customerName\": \"x\"";
        return Reply.ok(rows.limit(Long.parseLong(asked.parameter("top")))
                .map(day -> "{\"usageDate\": \"" + day + "T00:00:00\", \"quantity\": 1" + other + "}")
                .collect(Collectors.joining(",", "{\"Value\": [", "]}")));
    }
}
