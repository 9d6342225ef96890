package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.NextPage.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The request for a next page. Collections of the {@code /v1} family may want headers sent along, above all a
 * continuation token, which goes with {@code seekOperation=Next}.
 */
final class NextCall {
    private static final String TOKEN = "MS-ContinuationToken";
    private static final String SEEK = "seekOperation=Next";

    private NextCall() {}

    /**
     * @param page the address that brought {@code next}
     * @throws ProblemException with {@link Problem.ForeignLink} where it leads to another origin than {@code base}
     */
    static Call of(BaseAddress base, URI page, NextPage next) {
        List<Header> headers = new ArrayList<>();
        for (Header header : next.headers()) {
            if (isTheirs(header)) {
                headers.add(checked(header));
            }
        }
        boolean seeks = headers.stream().anyMatch(header -> header.key().equalsIgnoreCase(TOKEN));
        if (!seeks && !next.continuation().isBlank()) {
            headers.add(checked(new Header(TOKEN, next.continuation())));
            seeks = true;
        }
        URI address = next.link().isBlank() ? page : NextLink.resolve(base, page, next.link());
        return Call.get(seeks ? seeking(address) : address, headers);
    }

    /** What a link may add: never the sign-in, the host, or how the body is sent. */
    private static boolean isTheirs(Header header) {
        String key = header.key().toLowerCase(Locale.ROOT);
        return (key.startsWith("ms-") || key.startsWith("x-"))
                && !key.equals("ms-requestid")
                && !key.equals("ms-correlationid");
    }

    private static Header checked(Header header) {
        boolean sendable =
                header.key().matches("[A-Za-z0-9-]+") && header.value().chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (!sendable) {
            throw new ProblemException(new Problem.UnreadableAnswer("its link to the next page cannot be sent", ""));
        }
        return header;
    }

    private static URI seeking(URI address) {
        String query = address.getRawQuery();
        if (query == null) {
            return URI.create(address + "?" + SEEK);
        }
        boolean already = query.toLowerCase(Locale.ROOT).contains("seekoperation=");
        return already ? address : URI.create(address + "&" + SEEK);
    }
}
