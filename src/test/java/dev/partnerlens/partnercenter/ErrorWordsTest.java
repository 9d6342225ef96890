package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"code\": \"900421\", \"description\": \"MFA required.\", \"data\": [], \"source\": \"x\"} | 900421"
                        + " | MFA required.",
                "{\"code\": 2032, \"description\": \"Access denied\"} | 2032 | Access denied",
                "{\"Code\": \"400\", \"Description\": \"No\"} | 400 | No",
                "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded.\"} | `` | Rate limit is exceeded.",
                "{\"error\": {\"code\": \"accessDenied\", \"message\": \"Not yours\", \"innerError\": {}}} |"
                        + " accessDenied | Not yours",
                "{\"error\": \"invalid_grant\", \"error_description\": \"expired\"} | `` | expired",
                "{\"error\": \"teapot\"} | `` | teapot",
                "{\"value\": [], \"message\": \"broken\", \"statusCode\": 500} | `` | broken",
                // Recorded from a sibling API: a JSON text holding words and then JSON.
                "\"ICH50400 - Unable to complete request. {\\\"faultCode\\\":50400,\\\"x\\\":1}\" | 50400 | ICH50400 -"
                        + " Unable to complete request.",
                "\"{\\\"code\\\":\\\"7\\\",\\\"description\\\":\\\"inside\\\"}\" | 7 | inside",
                "plain words | `` | plain words",
                "<html><title>Bad gateway</title></html> | `` | ``",
                "{ \"code\": <string>, \"broken\" | `` | ``",
                "{\"code\": null, \"description\": null} | `` | ``",
                "[1, 2] | `` | [1, 2]",
            })
    void findsCodeAndSentence(String body, String code, String said) {
        assertThat(ErrorWords.of(body)).isEqualTo(new ErrorWords(code, said));
    }

    @Test
    void staysOneShortLine() {
        ErrorWords words = ErrorWords.of("a\r\n\tb\u0000" + "c".repeat(1000));
        assertThat(words.said()).startsWith("a b ccc").endsWith("\u2026").hasSizeLessThan(510);
        assertThat(ErrorWords.of("")).isEqualTo(new ErrorWords("", ""));
    }

    @Test
    void knowsTheErrorThatMeansNothingToSee() {
        assertThat(ErrorWords.of("{\"code\":3000,\"description\":\"Customer does not have usage data.\"}")
                        .meansNoRows())
                .isTrue();
        assertThat(ErrorWords.of("3000 Customer does not have usage data.").meansNoRows())
                .isTrue();
        assertThat(ErrorWords.of("{\"code\":\"3000\",\"description\":\"Invalid property\"}")
                        .meansNoRows())
                .isFalse();
    }
}
