package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.column.CodedColumn;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.SeriesLayout;
import java.util.Optional;

/** Whether two states are the same cell by cell, in their dictionaries and in what is known of the sets. */
final class SamePractice {
    private SamePractice() {}

    static void check(Practice now, Practice expected) {
        for (Dataset dataset : Datasets.all()) {
            assertThat(now.freshness(dataset)).isEqualTo(expected.freshness(dataset));
            check(now.table(dataset), expected.table(dataset));
        }
    }

    private static void check(ColumnTable now, ColumnTable expected) {
        assertThat(now.size()).isEqualTo(expected.size());
        assertThat(now.series().map(SeriesLayout::count))
                .isEqualTo(expected.series().map(SeriesLayout::count));
        assertThat(now.bytes()).isEqualTo(expected.bytes());
        for (Field field : now.dataset().fields()) {
            Column column = now.column(field);
            Column other = expected.column(field);
            for (int row = 0; row < now.size(); row++) {
                if (!Optional.ofNullable(column.value(row)).equals(Optional.ofNullable(other.value(row)))) {
                    assertThat(column.value(row)).as("%s of row %d", field, row).isEqualTo(other.value(row));
                }
            }
            dictionary(column, other);
        }
    }

    private static void dictionary(Column now, Column expected) {
        if (now instanceof CodedColumn coded && expected instanceof CodedColumn other) {
            assertThat(coded.cardinality()).isEqualTo(other.cardinality());
            for (int code = 0; code < coded.cardinality(); code++) {
                assertThat(coded.entry(code)).isEqualTo(other.entry(code));
            }
        } else if (now instanceof DecimalColumn decimals && expected instanceof DecimalColumn other) {
            assertThat(decimals.scale()).isEqualTo(other.scale());
            assertThat(decimals.largest()).isEqualTo(other.largest());
        }
    }
}
