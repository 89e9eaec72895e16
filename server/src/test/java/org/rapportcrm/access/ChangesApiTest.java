package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangesApiTest extends CustomersByApi {
    @Test
    void tellsWhatChangedToWhoeverAsksAgain() {
        String start = json(program.get("/api/v1/changes")).path("next").asString();
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\"}");
        patch(path, "{\"city\": \"Graz\"}");

        JsonNode first = json(program.get("/api/v1/changes?limit=1&after=" + start));
        JsonNode second =
                json(program.get("/api/v1/changes?after=" + first.path("next").asString()));
        JsonNode none =
                json(program.get("/api/v1/changes?after=" + second.path("next").asString()));

        assertThat(first.path("data").path(0).path("kind").asString()).isEqualTo("created");
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("data").path(0).path("fields").toString()).contains("city");
        assertThat(none.path("data").size()).isZero();
        assertThat(none.path("more").asBoolean()).isFalse();
        assertThat(program.get("/api/v1/changes?after=-1").statusCode()).isEqualTo(422);
    }

    @Test
    void describesWhatItsUserMayDoAndNoMore() {
        JsonNode whole = json(program.get("/api/v1/openapi.json"));
        JsonNode reading = json(program(priya, "customer:read").get("/api/v1/openapi.json"));

        assertThat(whole.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(whole.path("paths").propertyNames())
                .contains("/customers", "/orders", "/changes");
        assertThat(whole.path("paths").path("/customers").propertyNames()).contains("get", "post");
        assertThat(reading.path("paths").propertyNames())
                .contains("/customers")
                .doesNotContain("/orders", "/customers/bulk");
        assertThat(reading.path("paths").path("/customers").propertyNames()).containsExactly("get");
        assertThat(whole.at("/components/schemas/customer/properties/birthday/format").asString())
                .isEqualTo("date");
    }

    @Test
    void describesEveryFieldThatItGives() {
        String path = made("{\"name\": \"Aigner\", \"kind\": \"organization\", \"tags\": [\"a\"]}");

        JsonNode given = json(program.get(path));
        JsonNode described =
                json(program.get("/api/v1/openapi.json"))
                        .at("/components/schemas/customer/properties");

        List<String> ofEverybody = new ArrayList<>(described.propertyNames());
        ofEverybody.remove("merged_into");
        assertThat(given.propertyNames()).containsExactlyElementsOf(ofEverybody);
        assertThat(given.path("tags").isArray()).isTrue();
        assertThat(described.at("/tags/type").asString()).isEqualTo("array");
    }

    @Test
    void hasAPageForPeople() {
        Browser priyas = signedIn("priya@calder.example");

        HttpResponse<String> page = priyas.get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Browser.page(page).select("[data-api-call]").eachAttr("data-api-call"))
                .contains("GET /api/v1/customers", "PATCH /api/v1/customers/{id}");
        assertThat(browser().get("/api/docs").statusCode()).isEqualTo(303);
        assertThat(program.get("/api/docs").statusCode()).isNotEqualTo(200);
    }
}
