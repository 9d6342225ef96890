package dev.partnerlens.cache;

import java.time.Instant;
import java.time.LocalDate;

/** Which sync stored something, the day it is filed under, and when. */
record Stamp(long sync, LocalDate filed, Instant at) {}
