package dev.partnerlens.simulator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint.Carried;
import dev.partnerlens.core.Endpoint.Grammar;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.ServiceSpending;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the members written down here against the product's declarations: two readings of one documentation. */
class V1ResourceTest {
    /** Kept by the product to file rows under, although the documentation tells no date for them. */
    private static final Set<Field> OWN = Set.of(ServiceSpending.LAST_MODIFIED_DATE);

    @ParameterizedTest
    @EnumSource
    void grammarAndOwnersAgree(V1Resource resource) {
        Dataset dataset = dataset(resource);

        assertThat(dataset.endpoint().paths()).containsExactly(resource.path().template());
        assertThat(dataset.endpoint().grammar() == Grammar.AUDIT).isEqualTo(resource.shape() == V1Resource.Shape.BOOK);
        assertThat(dataset.endpoint().each().isPresent())
                .isEqualTo(resource.path().isBelowCustomer());
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedMemberIsReadAsWhatItIs(V1Resource resource) {
        Dataset dataset = dataset(resource);

        resource.members()
                .forEach((name, sort) -> assertThat(dataset.field(name))
                        .as(name)
                        .hasValueSatisfying(field -> assertThat(accepts(sort, field))
                                .as("kind of %s", name)
                                .isTrue()));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsDocumentedOrKnownFromTheQuestion(V1Resource resource) {
        Dataset dataset = dataset(resource);
        Set<Field> carried = dataset.endpoint().each().stream()
                .flatMap(each -> each.carried().stream())
                .map(Carried::to)
                .collect(Collectors.toSet());

        assertThat(dataset.fields())
                .filteredOn(field -> !OWN.contains(field) && !carried.contains(field))
                .allSatisfy(field -> assertThat(Stream.concat(Stream.of(field.name()), field.wire().aliases().stream()))
                        .as(field.name())
                        .anyMatch(name -> resource.members().containsKey(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/C1/subscriptions/S1/usagesummary, SUBSCRIPTION_PERIOD, c1, s1",
        "/V1/Customers/C1/UsageSummary/, CUSTOMER_PERIOD, c1, ''",
        "/v1/customers/usagerecords, CUSTOMER_SPENDING, '', ''",
        "/v1/customers/c/subscriptions/usagerecords, SUBSCRIPTION_SPENDING, c, ''"
    })
    void pathsTellWhomARequestIsAbout(String path, V1Resource resource, String customer, String subscription) {
        assertThat(V1Resource.at(path)).hasValue(resource);
        assertThat(resource.path().match(path)).hasValue(new Owner(customer, subscription));
    }

    @Test
    void otherPathsAreNoneOfOurs() {
        assertThat(List.of("/v1/customers", "/v1/usagesummary/x", "/usagesummary", "/v1/customers/c/usagerecords"))
                .allSatisfy(path -> assertThat(V1Resource.at(path)).isEmpty());
    }

    private static Dataset dataset(V1Resource resource) {
        return Datasets.byId(resource.files()).orElseThrow();
    }

    private static boolean accepts(V1Resource.Sort sort, Field field) {
        return switch (field) {
            case TextField text ->
                (text.kind() == TextField.Kind.JSON) == (sort == V1Resource.Sort.JSON)
                        && (sort == V1Resource.Sort.JSON || sort == V1Resource.Sort.TEXT);
            case DateField date -> sort == V1Resource.Sort.DATE;
            case FlagField flag -> sort == V1Resource.Sort.FLAG;
            case Measure measure -> sort == V1Resource.Sort.NUMBER;
        };
    }
}
