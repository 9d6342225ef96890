package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.CustomerPeriod;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.ResourceSpending;
import dev.partnerlens.core.dataset.ServiceSpending;
import dev.partnerlens.core.dataset.SubscriptionPeriod;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where each Microsoft cloud answers, who signs people in there, and what it leaves out. Source: the pages of Partner
 * Center, which give one address to the global cloud and the US Government, mark referrals, spending and the activity log
 * as not for 21Vianet, and no longer name Germany, closed in October 2021.
 */
public final class Clouds {
    private static final String WORLD = "https://api.partnercenter.microsoft.com";
    private static final String CHINA = "https://partner.partnercenterapi.microsoftonline.cn";

    private Clouds() {}

    /** @param login the directory that signs people in */
    private record Place(URI base, URI login, Set<Dataset> lacks) {
        Place(String base, String login, Dataset... lacks) {
            this(URI.create(base), URI.create(login), Set.of(lacks));
        }
    }

    private static Optional<Place> place(Cloud cloud) {
        return switch (cloud) {
            case GLOBAL -> Optional.of(new Place(WORLD, "https://login.microsoftonline.com"));
            case US_GOVERNMENT -> Optional.of(new Place(WORLD, "https://login.microsoftonline.us"));
            case CHINA ->
                Optional.of(new Place(
                        CHINA,
                        "https://login.partner.microsoftonline.cn",
                        Referrals.DATASET,
                        Activity.DATASET,
                        PartnerSpending.DATASET,
                        CustomerSpending.DATASET,
                        CustomerPeriod.DATASET,
                        SubscriptionSpending.DATASET,
                        SubscriptionPeriod.DATASET,
                        ServiceSpending.DATASET,
                        ResourceSpending.DATASET,
                        MeterSpending.DATASET));
            case GERMANY, LOCAL -> Optional.empty();
        };
    }

    /** The base address of a cloud; empty for a closed one, and for {@link Cloud#LOCAL}, which has none of its own. */
    public static Optional<URI> base(Cloud cloud) {
        return place(cloud).map(Place::base);
    }

    /** The directory that signs people in, scheme and host; empty where {@link #base} is. */
    public static Optional<URI> login(Cloud cloud) {
        return place(cloud).map(Place::login);
    }

    /** What a token must be asked for: the base address is the resource, and the user is whom the program stands for. */
    public static Optional<String> scope(Cloud cloud) {
        return base(cloud).map(resource -> resource + "/user_impersonation");
    }

    /** The clouds of Microsoft's, closed ones too: whoever looks for theirs learns what became of it. */
    public static List<Cloud> all() {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> closed(cloud) || place(cloud).isPresent())
                .toList();
    }

    /** Whether a cloud answered once and does no longer. */
    public static boolean closed(Cloud cloud) {
        return cloud == Cloud.GERMANY;
    }

    /** Whether a cloud has that set at all. */
    public static boolean offers(Cloud cloud, Dataset dataset) {
        return place(cloud).stream().noneMatch(place -> place.lacks().contains(dataset));
    }

    /** The first cloud that answers at that host; clouds that share a host offer the same sets. */
    public static Optional<Cloud> at(String host) {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> base(cloud)
                        .map(URI::getHost)
                        .filter(host::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
    }
}
