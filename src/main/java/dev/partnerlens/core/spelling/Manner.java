package dev.partnerlens.core.spelling;

import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.TextField;
import java.util.Optional;
import java.util.Set;

/** How freely two texts of a field may differ and still be taken for spellings of one thing. */
public enum Manner {
    /** Never: an id, or a free text that nobody groups by. */
    NOT_AT_ALL,
    /** By case and blanks: names that customers and people give, where a dot or a dash may tell two things apart. */
    NAME,
    /** By case, blanks, dashes, the plural of a unit, the order of the words of a region, and declared aliases. */
    VOCABULARY;

    /** The service's own words, from the field tables of its documentation; every other text is a name. */
    private static final Set<String> VOCABULARY_FIELDS = Set.of(
            "resourceLocation",
            "meterCategory",
            "meterSubcategory",
            "meterUnit",
            "meterName",
            "category",
            "subcategory",
            "unit",
            "serviceType",
            "serviceName",
            "workloadName",
            "productName",
            "resourceType",
            "keywordCountry",
            "keywordProduct",
            "keywordIndustryFocus");

    private static final Set<String> FREE_FIELDS = Set.of("keywordSearchText", "resourceUri", "userPrincipalName");

    public static Manner of(TextField field) {
        return switch (field.kind()) {
            case ID, JSON -> NOT_AT_ALL;
            case CODE -> VOCABULARY;
            case TEXT -> {
                if (field.meaning().equals(Optional.of(Meaning.CUSTOMER_NAME))) {
                    yield NAME;
                }
                if (FREE_FIELDS.contains(field.name())) {
                    yield NOT_AT_ALL;
                }
                yield VOCABULARY_FIELDS.contains(field.name()) ? VOCABULARY : NAME;
            }
        };
    }
}
