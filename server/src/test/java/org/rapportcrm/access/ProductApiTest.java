package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kind that is known by its code, and whose lists say only what they know. */
class ProductApiTest extends CustomersByApi {
    private static final String PRODUCTS = "/api/v1/products";

    private Program office = new Program(0, "");

    @BeforeEach
    void theBackOfficeHasAProgram() {
        maintenance.execute("truncate commerce.product cascade");
        office =
                program(
                        people.add("Ana Reyes", "ana@calder.example", "back-office"),
                        "*:read",
                        "*:write");
    }

    @Test
    void isMadeAndChangedUnderItsCode() {
        HttpResponse<String> made =
                office.post(
                        PRODUCTS,
                        "{\"code\": \"M-1\", \"name\": \"Mug\", \"unit_price\": {\"amount\": \"12.50\"}}");
        String path = made.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> changed = send(office, "PATCH", path, "{\"name\": \"Large mug\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(office.get(path).body())
                .contains("\"code\":\"M-1\"", "\"name\":\"Large mug\"")
                .contains("\"amount\":\"12.50\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"M-2\"}",
                "{\"name\": null}",
                "{\"unit_price\": null}",
                "{\"supplier\": \"00000000-0000-0007-0000-000000000007\"}"
            })
    void keepsWhatNoListCouldChange(String patch) {
        HttpResponse<String> made = office.post(PRODUCTS, "{\"code\": \"M-1\", \"name\": \"Mug\"}");
        String path = made.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> answer = send(office, "PATCH", path, patch);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(office.get(path).body()).isEqualTo(made.body());
    }

    @Test
    void isNotMadeTwice() {
        office.post(PRODUCTS, "{\"code\": \"M-1\", \"name\": \"Mug\"}");

        HttpResponse<String> lines =
                office.post(
                        PRODUCTS + "/bulk",
                        "{\"code\": \"M-1\"}\n{\"code\": \"M-2\"}\n{\"code\": \"M-2\"}\n{\"name\": \"Cup\"}\n",
                        "Content-Type",
                        "application/x-ndjson");

        assertThat(
                        lines.body()
                                .lines()
                                .map(line -> line.replaceAll(".*\"status\":([0-9]+).*", "$1")))
                .containsExactly("422", "201", "422", "422");
        assertThat(lines.body()).contains("product.rule.code-taken", "\"code\":\"required\"");
    }

    @Test
    void isNotDeleted() {
        HttpResponse<String> made = office.post(PRODUCTS, "{\"code\": \"M-1\"}");
        String path = made.headers().firstValue("Location").orElseThrow();

        assertThat(send(office, "DELETE", path, "").statusCode()).isEqualTo(405);
    }

    /** P16 of security.md: by which token something was changed can be found out. */
    @Test
    void leavesItsTokenInTheJournal() {
        office.post(PRODUCTS, "{\"code\": \"M-1\", \"name\": \"Mug\"}");

        Object token =
                db.fetchValue(
                        "select cause_id from journal.change where record_type = 'product' and cause_kind = 'program'"
                                + " order by position desc limit 1");

        assertThat(office.get("/api/v1/me").body()).contains(String.valueOf(token));
    }
}
