@NullMarked
package dev.partnerlens.explore.row;

import org.jspecify.annotations.NullMarked;
