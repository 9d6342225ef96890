/** A partner that never was: customers, subscriptions, usage, referrals, searches and resellers, all made from a seed. */
@NullMarked
package dev.partnerlens.simulator.invented;

import org.jspecify.annotations.NullMarked;
