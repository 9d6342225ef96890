package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.dataset.Activity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @Test
    void aLinkKeepsTheHeadersThatItWantsSent() throws Exception {
        assertThat(next("""
            {"totalCount": 1, "items": [],
             "links": {"self": {"uri": "a", "headers": [{"key": "Own", "value": "1"}]},
                       "next": {"Headers": [{"key": "MS-ContinuationToken", "value": "x=="}, {"value": "y", "KEY": "k"},
                                            null, {"key": null, "value": "z"}, {"key": "Empty", "value": null}],
                                "method": "get", "uri": "/auditrecords?size=500&seekOperation=Next", "more": [1]},
                       "previous": {"uri": "b", "headers": [{"key": "Before", "value": "1"}]}},
             "continuationToken": "x=="}\
            """))
                .contains(new NextPage(
                        "/auditrecords?size=500&seekOperation=Next",
                        List.of(
                                new NextPage.Header("MS-ContinuationToken", "x=="),
                                new NextPage.Header("k", "y"),
                                new NextPage.Header("Empty", "")),
                        "x=="));
    }

    @Test
    void aTokenAloneIsAContinuation() throws Exception {
        assertThat(next("{\"items\": [], \"ContinuationToken\": \"x\", \"links\": {\"self\": {\"uri\": \"a\"}}}"))
                .contains(new NextPage("", List.of(), "x"));
    }

    @Test
    void headersBelongToTheirOwnLink() throws Exception {
        assertThat(next("""
            {"items": [], "@nextLink": "a?skip=1",
             "links": {"next": {"uri": "b", "headers": [{"key": "k", "value": "v"}]}}}\
            """)).contains(NextPage.at("a?skip=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\": []}",
                "{\"items\": [], \"links\": null, \"continuationToken\": null, \"nextLink\": \"\"}",
                "{\"items\": [], \"links\": [{\"next\": {\"uri\": \"a\"}}], \"continuationToken\": \" \"}",
                "{\"items\": [], \"links\": {\"next\": null}}",
                "{\"items\": [], \"links\": {\"next\": {\"uri\": \"\", \"headers\": [{\"key\": \"k\"}]}}}",
                "{\"items\": [], \"links\": {\"next\": {\"uri\": \"delete-all\", \"method\": \"DELETE\"}}}",
                "{\"items\": [], \"links\": {\"previous\": {\"uri\": \"a\"}, \"attributes\": {\"next\": {\"uri\":"
                        + " \"b\"}}}}",
            })
    void saysThatThereIsNoMore(String body) throws Exception {
        assertThat(next(body)).isEmpty();
    }

    private static Optional<NextPage> next(String body) throws Exception {
        return new PageReader(Activity.DATASET)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .next();
    }
}
