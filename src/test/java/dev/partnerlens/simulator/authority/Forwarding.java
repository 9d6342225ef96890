package dev.partnerlens.simulator.authority;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Partner Center behind its real name: what comes with a token of ours goes on to a service on this machine. */
final class Forwarding {
    private static final Set<String> HOP = Set.of("content-length", "transfer-encoding", "connection", "date");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI address;
    private final Tokens tokens;

    Forwarding(URI address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    void handle(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null || !tokens.takesAccess(bearer.replaceFirst("^Bearer ", ""))) {
            send(
                    exchange,
                    401,
                    "{\"code\":\"400\",\"description\":\"Access denied\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        URI asked = exchange.getRequestURI();
        var request = HttpRequest.newBuilder(URI.create(address + asked.toString()))
                .header("Authorization", bearer)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        List<String> encodings = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        encodings.forEach(encoding -> request.header("Accept-Encoding", encoding));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
