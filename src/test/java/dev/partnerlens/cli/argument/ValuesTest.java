package dev.partnerlens.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void commasSeparate() {
        assertThat(Values.split("a,b c,"))
                .hasValueSatisfying(values -> assertThat(values).containsExactly("a", "b c", ""));
    }

    @Test
    void quotesHoldCommasAndDoubledQuotes() {
        assertThat(Values.split("\"10,000s\",1 Hour,\"6\"\" pipe\""))
                .hasValueSatisfying(values -> assertThat(values).containsExactly("10,000s", "1 Hour", "6\" pipe"));
    }

    @Test
    void aQuoteInsideAValueIsJustAQuote() {
        assertThat(Values.split("6\" pipe"))
                .hasValueSatisfying(values -> assertThat(values).containsExactly("6\" pipe"));
    }

    @Test
    void brokenQuotesAreRefused() {
        assertThat(Values.split("\"10,000s")).isEmpty();
        assertThat(Values.split("\"a\"b,c")).isEmpty();
    }
}
