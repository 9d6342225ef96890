package dev.partnerlens.core;

/**
 * A question that the user keeps.
 *
 * @param name as the user calls it, unique for a partner
 * @param content the text that a shared file of it holds
 */
public record SavedView(String name, String content) {}
