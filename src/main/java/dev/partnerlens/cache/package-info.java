/** The SQLite file of a partner: rows at rest, exactly as sent, in windows that are whole or absent, with history. */
@NullMarked
package dev.partnerlens.cache;

import org.jspecify.annotations.NullMarked;
