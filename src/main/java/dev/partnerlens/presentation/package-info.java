/** ViewModels and background jobs. Of JavaFX only the javafx.base packages are in reach: no scene, no toolkit. */
@NullMarked
package dev.partnerlens.presentation;

import org.jspecify.annotations.NullMarked;
