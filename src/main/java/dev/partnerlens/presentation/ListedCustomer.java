package dev.partnerlens.presentation;

/**
 * A customer to choose from a list.
 *
 * @param name the id where no name is known
 */
public record ListedCustomer(String id, String name) {}
