package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Use;
import dev.partnerlens.core.dataset.AzureUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What made a figure change from one period to another.
 *
 * @param measure one that may be added up; empty counts rows
 * @param before the earlier period by the set's own date, {@code after} the later
 * @param by the fields whose values are to be told apart, each on its own
 * @param top how many values of each field are named; the others are one sum
 */
public record ChangeQuestion(
        Dataset dataset,
        Optional<Measure> measure,
        Period before,
        Period after,
        List<Filter> where,
        List<TextField> by,
        int top) {
    /** Named values where nothing else is asked for. */
    public static final int TOP = 10;

    public ChangeQuestion {
        where = List.copyOf(where);
        by = List.copyOf(by);
        if (measure.isPresent() && !measure.get().addable()) {
            throw new IllegalArgumentException(measure.get().name() + " does not add up");
        }
        if (top < 1) {
            throw new IllegalArgumentException("At least one value is named: " + top);
        }
    }

    /**
     * The fields that are looked at where none is named: whose it is, and what can be grouped and is not the name or id of
     * one thing among many.
     */
    public static List<TextField> usualFields(Dataset dataset) {
        if (dataset == AzureUsage.DATASET) {
            return List.of(
                    AzureUsage.CUSTOMER_TENANT_ID,
                    AzureUsage.METER_CATEGORY,
                    AzureUsage.METER_SUBCATEGORY,
                    AzureUsage.RESOURCE_LOCATION);
        }
        List<TextField> fields =
                new ArrayList<>(dataset.meaning(Meaning.CUSTOMER_ID).stream().toList());
        for (Field field : dataset.fields()) {
            if (field instanceof TextField text
                    && (text.kind() == TextField.Kind.CODE || text.kind() == TextField.Kind.TEXT)
                    && text.meaning().isEmpty()
                    && text.wire().uses().contains(Use.GROUP)
                    && dataset.measures().stream().noneMatch(sum -> sum.unit().equals(Optional.of(text)))) {
                fields.add(text);
            }
        }
        return fields;
    }
}
