package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Referrals;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where each Microsoft cloud answers and what it leaves out. Source: the pages of the analytics API, which give one host
 * to the global cloud, the US Government and Germany, and offer no referrals in the cloud of 21Vianet.
 */
public final class Clouds {
    private static final URI WORLD = URI.create("https://api.partnercenter.microsoft.com");
    private static final URI CHINA = URI.create("https://partner.partnercenterapi.microsoftonline.cn");

    private Clouds() {}

    /** The base address of a cloud; empty for {@link Cloud#LOCAL}, which has no address of its own. */
    public static Optional<URI> base(Cloud cloud) {
        return switch (cloud) {
            case GLOBAL, US_GOVERNMENT, GERMANY -> Optional.of(WORLD);
            case CHINA -> Optional.of(CHINA);
            case LOCAL -> Optional.empty();
        };
    }

    /** Whether a cloud has that set at all. */
    public static boolean offers(Cloud cloud, Dataset dataset) {
        return cloud != Cloud.CHINA || dataset != Referrals.DATASET;
    }

    /** The first cloud that answers at that host; clouds that share a host offer the same sets. */
    static Optional<Cloud> at(String host) {
        return Arrays.stream(Cloud.values())
                .filter(cloud -> base(cloud)
                        .map(URI::getHost)
                        .filter(host::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
    }
}
