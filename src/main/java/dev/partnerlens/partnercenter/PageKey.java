package dev.partnerlens.partnercenter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request for a page asks for, however it is spelled: the order of its parameters, their encoding and a skip of
 * nothing make no other page. A continuation token does.
 */
record PageKey(String path, List<String> parameters, List<NextPage.Header> headers) {
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern SLASHES = Pattern.compile("/+");

    static PageKey of(Call call) {
        URI address = call.address();
        List<String> parameters = Optional.ofNullable(address.getRawQuery()).stream()
                .flatMap(AND::splitAsStream)
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .filter(part -> !part.isEmpty() && !part.equalsIgnoreCase("skip=0"))
                .sorted()
                .toList();
        return new PageKey(path(address), parameters, call.headers());
    }

    /** The service tells resources apart without regard to case; slashes that say nothing are left out. */
    private static String path(URI address) {
        return SLASHES.matcher(address.getPath() + "/").replaceAll("/").toLowerCase(Locale.ROOT);
    }
}
