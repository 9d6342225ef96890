package dev.partnerlens.partnercenter;

import java.util.List;

/**
 * Where the next page of an answer is, in the service's own words.
 *
 * @param link relative or absolute, as written; empty where the answer only names a continuation
 * @param headers what must be sent along with the link
 * @param continuation the token that stands at the root of some answers; empty where there is none
 */
record NextPage(String link, List<Header> headers, String continuation) {
    NextPage {
        headers = List.copyOf(headers);
    }

    /** One header of a link, as listed in {@code links.next.headers}. */
    record Header(String key, String value) {}

    /** A link that needs nothing else. */
    static NextPage at(String link) {
        return new NextPage(link, List.of(), "");
    }
}
