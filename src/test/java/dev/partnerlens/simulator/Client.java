package dev.partnerlens.simulator;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the tests' own, so that the simulator is not tested with the product's reader of it. */
record Client(URI base) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param parameters name, value, name, value… */
    static String address(String path, String... parameters) {
        StringBuilder address = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return address.toString();
    }

    HttpResponse<String> get(String path, String... parameters) throws Exception {
        return send(
                HttpRequest.newBuilder(base.resolve(address(path, parameters))).header("Authorization", "Bearer any"));
    }

    HttpResponse<String> patch(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer any")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The rows of a collection of the other family, whole. */
    List<JsonNode> items(String path, String... parameters) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        page(path, parameters).get("items").forEach(items::add);
        return items;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonNode page(String path, String... parameters) throws Exception {
        HttpResponse<String> response = get(path, parameters);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The rows of all pages. */
    List<JsonNode> rows(String path, String... parameters) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        forEachRow(rows::add, path, parameters);
        return rows;
    }

    /** Hands on the rows of all pages, the links followed to their end, and gives their number. */
    int forEachRow(Consumer<JsonNode> reader, String path, String... parameters) throws Exception {
        int read = 0;
        URI address = base.resolve(address(path, parameters));
        while (true) {
            JsonNode page = JSON.readTree(send(HttpRequest.newBuilder(address).header("Authorization", "Bearer any"))
                    .body());
            page.get("Value").forEach(reader);
            read += page.get("Value").size();
            JsonNode link = page.get("@nextLink");
            if (link.isNull()) {
                if (read != page.get("TotalCount").intValue()) {
                    throw new AssertionError(read + " rows of " + page.get("TotalCount"));
                }
                return read;
            }
            address = address.resolve(link.stringValue());
        }
    }
}
