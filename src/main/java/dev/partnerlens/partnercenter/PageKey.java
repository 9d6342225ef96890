package dev.partnerlens.partnercenter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address asks for, however it is spelled: the order of its parameters, their encoding and a skip of nothing
 * make no other page.
 */
record PageKey(String path, List<String> parameters) {
    private static final Pattern AND = Pattern.compile("&");

    static PageKey of(URI address) {
        List<String> parameters = Optional.ofNullable(address.getRawQuery()).stream()
                .flatMap(AND::splitAsStream)
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .filter(part -> !part.isEmpty() && !part.equalsIgnoreCase("skip=0"))
                .sorted()
                .toList();
        return new PageKey(address.getPath(), parameters);
    }
}
