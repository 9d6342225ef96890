package dev.partnerlens.explore.news;

import static dev.partnerlens.core.dataset.IndirectResellers.FIRST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LATEST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.IndirectResellers.SUBSCRIPTION_COUNT;

import java.util.List;

/** What happens to resellers. */
final class ResellerKinds {
    static final List<Kind> ALL = List.of(
            Kind.arrived("new", 65, _ -> true),
            Kind.gone(85),
            Kind.dated("first-sale", 80, FIRST_CREATION).telling(LATEST_CREATION, SUBSCRIPTION_COUNT, LICENSE_COUNT),
            Kind.more("subscriptions-more", 50, SUBSCRIPTION_COUNT).telling(LATEST_CREATION),
            Kind.fewer("subscriptions-fewer", 60, SUBSCRIPTION_COUNT),
            Kind.more("licences-more", 35, LICENSE_COUNT),
            Kind.fewer("licences-fewer", 42, LICENSE_COUNT));

    private ResellerKinds() {}
}
