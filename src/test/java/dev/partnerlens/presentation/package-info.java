@NullMarked
package dev.partnerlens.presentation;

import org.jspecify.annotations.NullMarked;
