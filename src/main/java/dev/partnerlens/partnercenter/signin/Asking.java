package dev.partnerlens.partnercenter.signin;

import java.time.Duration;

/**
 * How a person is asked through the browser.
 *
 * @param patience how long that may take
 */
record Asking(BackPages pages, Duration patience) {}
