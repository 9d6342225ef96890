/** What the data is: datasets and their fields, periods, filters, queries, freshness and every problem a user can meet. */
@NullMarked
package dev.partnerlens.core;

import org.jspecify.annotations.NullMarked;
