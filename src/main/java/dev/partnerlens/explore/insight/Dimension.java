package dev.partnerlens.explore.insight;

import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A change by the values of one field. The contributions and the others add up to the change exactly.
 *
 * @param spread how unevenly the change falls on the values, in percent. 0: each value moved in proportion to its size, so
 *     that the field explains nothing; 100: all of it came from values of no size before and after. Half the sum over all
 *     values of | |difference| / Σ|difference| − size / Σsize |, size being before plus after in absolute terms: the total
 *     variation distance. The idea that a dimension explains what its sizes would not let expect is from R. Bhagwan et
 *     al., "Adtributor", NSDI 2014.
 * @param values how many values there are
 * @param gone how many of them had rows before alone, {@code fresh} how many after alone
 * @param contributions the largest differences first
 * @param others all values not among them, with how many they are
 */
public record Dimension(
        TextField field,
        BigDecimal spread,
        int values,
        int fresh,
        int gone,
        List<Contribution> contributions,
        Optional<Others> others) {
    public Dimension {
        contributions = List.copyOf(contributions);
    }

    /** Values that are not named. */
    public record Others(
            int values, BigDecimal before, BigDecimal after, BigDecimal difference, Optional<BigDecimal> share) {}
}
