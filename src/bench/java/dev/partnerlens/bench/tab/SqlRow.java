package dev.partnerlens.bench.tab;

/** A group as a database tells it: its keys, as numbers of the columns' texts, then its sum and rows. */
record SqlRow(Question question, int key, int second, long sum, long rows) {}
