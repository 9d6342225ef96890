package dev.partnerlens.sync;

/**
 * The partner's own registration of this program with its Entra tenant; both are ids, no secrets.
 *
 * @param clientId the application (client) id, a GUID
 * @param tenant the directory (tenant) id or one of its domain names
 */
public record Registration(String clientId, String tenant) {}
