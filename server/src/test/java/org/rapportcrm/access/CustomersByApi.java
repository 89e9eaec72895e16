package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.rapportcrm.web.WireJson;
import tools.jackson.databind.JsonNode;

/** A program of somebody in sales, and no customer yet. */
abstract class CustomersByApi extends AccessTest {
    static final String CUSTOMERS = "/api/v1/customers";

    UUID priya = new UUID(0, 0);
    Program program = new Program(0, "");

    @BeforeEach
    void priyaHasAProgram() {
        maintenance.execute("truncate customer.customer cascade");
        db.execute("delete from access.role_field_denial");
        priya = people.priyaInSales();
        program = program(priya, "*:read", "*:write");
    }

    void deny(String field, String what) {
        db.execute(
                "insert into access.role_field_denial select id, 'customer', ?, ? from access.role where code = 'sales'",
                field,
                what);
    }

    HttpResponse<String> post(String body) {
        return program.post(CUSTOMERS, body);
    }

    String made(String body) {
        HttpResponse<String> made = post(body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> patch(String path, String body, String... more) {
        return send(program, "PATCH", path, body, more);
    }

    HttpResponse<String> bulk(String lines) {
        return bulk(program, lines);
    }

    static HttpResponse<String> bulk(Program program, String lines) {
        return program.post(CUSTOMERS + "/bulk", lines, "Content-Type", "application/x-ndjson");
    }

    static HttpResponse<String> send(
            Program program, String method, String path, String body, String... more) {
        Map<String, String> headers =
                new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return program.send(method, path, body, headers);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return WireJson.MAPPER.readTree(answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    int customers() {
        return db.fetchCount(DSL.table("customer.customer"));
    }
}
