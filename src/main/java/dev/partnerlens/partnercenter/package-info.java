/** The client of Partner Center: requests, retries, paging, and a reader that takes answers as they really come. */
@NullMarked
package dev.partnerlens.partnercenter;

import org.jspecify.annotations.NullMarked;
