package dev.partnerlens.explore.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something moved everybody, which is nothing about a single customer. Learnt from the figures, not from a
 * calendar: a quiet day is one on which most series with a weekly rhythm ran as on their quietest weekday; a late day one
 * of the newest on which most regular series are far below what is usual, so that rows are probably still to come.
 *
 * @param quiet positions of quiet days
 * @param late positions of late days
 */
record Holidays(BitSet quiet, BitSet late) {
    private static final int WEEK = 7;
    private static final int BEFORE = 28;
    /** Fewer series, or series of fewer customers, are not everybody. */
    private static final int FEWEST = 8;

    private static final int FEWEST_OWNERS = 3;
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final int NEWEST = 3;
    /** A rhythm in which the quietest weekday brings less than that of the day's own. */
    private static final double RHYTHM = 0.8;

    private static final double REGULAR = 0.9;
    private static final double FAR_BELOW = 0.6;

    static Holidays of(Collection<Rhythm> all, Timeline time) {
        int days = time.size();
        Ballot quiet = new Ballot(days);
        Ballot late = new Ballot(days);
        for (Rhythm one : all) {
            String owner = one.series().key().identity().getFirst();
            double[] sizes = one.series().living();
            double usual = Double.NaN;
            for (int day = 0; day < days; day++) {
                if (day % WEEK == 0) {
                    usual = usual(sizes, one, day);
                }
                if (!Double.isNaN(sizes[day]) && !Double.isNaN(usual)) {
                    vote(one, sizes[day] / usual, day, owner, quiet, day >= time.last() - NEWEST ? late : null);
                }
            }
        }
        BitSet quietDays = quiet.carried(MOST);
        BitSet lateDays = late.carried(HALF);
        quietDays.andNot(lateDays);
        return new Holidays(quietDays, lateDays);
    }

    /** What a day with use brought in the four weeks before, without its weekday; NaN where too little is known. */
    private static double usual(double[] sizes, Rhythm one, int day) {
        double[] near = new double[BEFORE];
        int count = 0;
        for (int before = Math.max(0, day - BEFORE); before < day; before++) {
            if (sizes[before] > 0) {
                near[count++] = sizes[before] / one.weekly().factor(before, one.weekdays()[before]);
            }
        }
        return count < BEFORE / 4 ? Double.NaN : Robust.median(near, count);
    }

    private static void vote(Rhythm one, double share, int day, String owner, Ballot quiet, @Nullable Ballot late) {
        Weekly weekly = one.weekly();
        int weekday = one.weekdays()[day];
        double own = weekly.expected(day, weekday);
        double rest = weekly.expected(day, weekly.quietest(day));
        if (rest < RHYTHM * own) {
            double away = Math.abs(Math.log((share + 0.05) / (own + 0.05)));
            double near = Math.abs(Math.log((share + 0.05) / (rest + 0.05)));
            quiet.cast(day, owner, near < away);
        }
        // Held against a day of rest, so that one of those is not taken for a day whose rows are still to come.
        if (late != null && weekly.active(day, weekly.quietest(day)) >= REGULAR) {
            late.cast(day, owner, share < FAR_BELOW * rest);
        }
    }

    /** Votes of series for each day. */
    private static final class Ballot {
        private final int[] cast;
        private final int[] yes;
        private final List<Set<String>> owners = new ArrayList<>();

        Ballot(int days) {
            this.cast = new int[days];
            this.yes = new int[days];
            for (int day = 0; day < days; day++) {
                owners.add(new HashSet<>());
            }
        }

        void cast(int day, String owner, boolean vote) {
            cast[day]++;
            if (vote) {
                yes[day]++;
                owners.get(day).add(owner);
            }
        }

        BitSet carried(double share) {
            BitSet days = new BitSet(cast.length);
            for (int day = 0; day < cast.length; day++) {
                if (cast[day] >= FEWEST
                        && yes[day] > share * cast[day]
                        && owners.get(day).size() >= FEWEST_OWNERS) {
                    days.set(day);
                }
            }
            return days;
        }
    }
}
