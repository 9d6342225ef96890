/** What changed in words, against changes made one by one. */
@NullMarked
package dev.partnerlens.explore.news;

import org.jspecify.annotations.NullMarked;
