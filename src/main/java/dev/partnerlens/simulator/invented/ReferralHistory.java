package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** About thirty referrals a month, each followed until it is won, lost, refused, forgotten, or until now. */
final class ReferralHistory {
    private static final double A_DAY = 30 / 30.4;
    private static final int FIRST_ID = 112_310;
    private static final int HOURS_TO_ANSWER = 14 * 24;

    /** What becomes of a referral. */
    private enum Course {
        WON,
        LOST,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        MISSED,
        SKIPPED,
        ARCHIVED
    }

    private static final Weighted<Course> COURSES = new Weighted<Course>()
            .with(26, Course.WON)
            .with(19, Course.LOST)
            .with(12, Course.ACCEPTED)
            .with(14, Course.DECLINED)
            .with(10, Course.EXPIRED)
            .with(7, Course.MISSED)
            .with(6, Course.SKIPPED)
            .with(6, Course.ARCHIVED);

    private static final Weighted<String> SIZES = new Weighted<String>()
            .with(18, "1to9employees")
            .with(30, "10to50employees")
            .with(24, "51to250employees")
            .with(14, "251to1000employees")
            .with(8, "1001to5000employees")
            .with(3, "5001to10000employees")
            .with(1, "Morethan20000employees");

    private final Settings settings;
    private final CompanyNames names;
    private final String partnerMarket;

    ReferralHistory(Settings settings, CompanyNames names, String partnerMarket) {
        this.settings = settings;
        this.names = names;
        this.partnerMarket = partnerMarket;
    }

    /** In the order of their creation. */
    List<byte[]> rows() {
        List<LocalDateTime> created = new ArrayList<>();
        for (int i = 0; i < settings.days(); i++) {
            LocalDate day = settings.firstDay().plusDays(i);
            Chance chance = settings.chance("referrals of a day", day.toEpochDay());
            double trend = 0.75 + 0.5 * i / settings.days();
            double mean = A_DAY * trend * (Chance.isWeekend(day) ? 0.25 : 1.3);
            for (int n = chance.times(mean); n > 0; n--) {
                created.add(day.atStartOfDay().plusSeconds(chance.between(6 * 3600, 22 * 3600)));
            }
        }
        created.removeIf(time -> time.isAfter(settings.now()));
        created.sort(null);
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < created.size(); i++) {
            rows.add(row(created.get(i), i));
        }
        return rows;
    }

    private byte[] row(LocalDateTime created, int number) {
        Chance chance = settings.chance("referral", number);
        Referral referral = new Referral(
                Integer.toString(FIRST_ID + number * 3),
                names.customer(chance),
                chance.pick(Market.ALL).code(),
                chance.pick(SIZES),
                partnerMarket,
                created,
                settings.now());
        Course course = chance.pick(COURSES);
        if (course == Course.MISSED) {
            return referral.passes("Missed", created.plusHours(HOURS_TO_ANSWER)).json();
        }
        LocalDateTime seen = created.plusMinutes(chance.between(12, chance.happens(0.7) ? 600 : 2600));
        referral.passes("Acknowledged", seen);
        LocalDateTime answered =
                seen.plusMinutes(chance.happens(0.72) ? chance.between(8, 700) : chance.between(1500, 9000));
        LocalDateTime closed = answered.plusMinutes(chance.between(6 * 1440, 55 * 1440));
        return switch (course) {
            case WON ->
                referral.passes("Accepted", answered).passes("Won", closed).json();
            case LOST ->
                referral.passes("Accepted", answered).passes("Lost", closed).json();
            case ACCEPTED -> referral.passes("Accepted", answered).json();
            case ARCHIVED ->
                referral.passes("Accepted", answered).passes("Archived", closed).json();
            case DECLINED -> referral.passes("Declined", answered).json();
            case SKIPPED -> referral.passes("Skipped", answered).json();
            case EXPIRED, MISSED ->
                referral.passes("Expired", created.plusHours(HOURS_TO_ANSWER)).json();
        };
    }
}
