package dev.partnerlens.export;

import java.math.BigDecimal;

/** A percentage from 0 to 100 on its way into a cell, where it stands as a hundredth with a percent format. */
record Share(BigDecimal percent, Look look) {
    enum Look {
        /** A part of a whole. */
        PART,
        /** A change in percent, with its sign. */
        CHANGE,
        /** A difference of two percentages, in points, with its sign; not divided. */
        POINTS
    }

    BigDecimal cell() {
        return look == Look.POINTS ? percent : percent.movePointLeft(2);
    }
}
