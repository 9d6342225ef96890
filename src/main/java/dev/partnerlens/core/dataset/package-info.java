/** The datasets, one file each, in the service's own words; checked against the field catalogue by a test. */
@NullMarked
package dev.partnerlens.core.dataset;

import org.jspecify.annotations.NullMarked;
