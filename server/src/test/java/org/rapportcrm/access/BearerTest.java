package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.rapportcrm.access.db.Tables.API_TOKEN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest extends AccessTest {
    private static final String ORDERS = "/api/v1/trap/orders";
    private static final String ORDER = "{\"number\": \"A-1\", \"line_count\": 2}";

    private UUID priya = new UUID(0, 0);

    @BeforeEach
    void priyaWorksHere() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
    }

    @Test
    void comesInOnBehalfOfItsUser() {
        HttpResponse<String> answer = program(priya, "order:read").get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .contains("\"name\":\"Priya Raman\"", "\"locale\":\"en-US\"")
                .contains("\"time_zone\":\"UTC\"", "\"expires_at\":\"2026-12-24T09:00:00Z\"");
    }

    @Test
    void doesWhatItsScopesSay() {
        Program reading = program(priya, "order:read");
        Program writing = program(priya, "order:write");
        Program everything = program(priya, "*:read", "*:write");

        assertThat(reading.get(ORDERS).statusCode()).isEqualTo(200);
        assertThat(reading.post(ORDERS, ORDER).statusCode()).isEqualTo(403);
        assertThat(reading.post(ORDERS, ORDER).body())
                .contains("urn:rapport:problem:scope-missing", "order:write");
        assertThat(writing.post(ORDERS, ORDER).statusCode()).isEqualTo(201);
        assertThat(writing.get(ORDERS).statusCode()).isEqualTo(403);
        assertThat(program(priya, "customer:read").get(ORDERS).statusCode()).isEqualTo(403);
        assertThat(everything.get(ORDERS).statusCode()).isEqualTo(200);
    }

    @Test
    void mayNeverMoreThanItsUser() {
        UUID ana = people.add("Ana Reyes", "ana@calder.example", "analyst");
        Program anas = program(ana, "*:read", "*:write");
        Program priyas = program(priya, "*:write");

        assertThat(anas.post(ORDERS, ORDER).statusCode()).isEqualTo(403);
        assertThat(anas.post(ORDERS, ORDER).body()).contains("urn:rapport:problem:not-allowed");
        people.loseAllRoles(priya);
        assertThat(priyas.post(ORDERS, ORDER).statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithItsTimeItsUserAndWhenItIsRevoked() {
        Program late = program(priya, "order:read");
        clock.pass(Duration.ofDays(30));
        Program disabled = program(priya, "order:read");

        assertThat(late.get(ORDERS).statusCode()).isEqualTo(401);
        assertThat(disabled.get(ORDERS).statusCode()).isEqualTo(200);
        people.disable(priya);
        assertThat(disabled.get(ORDERS).statusCode()).isEqualTo(401);
    }

    @Test
    void isAskedFor() {
        Program none = program(priya, "order:read");
        none.headers.clear();

        HttpResponse<String> without = none.get(ORDERS);
        none.headers.put("Authorization", "Bearer rpt_" + "x".repeat(43));
        HttpResponse<String> wrong = none.get("/api/v1/nothing");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Rapport\"");
        assertThat(without.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow())
                .endsWith("error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %s", "%s", "Bearer %s x", "Bearer %sx", "Bearer%s", "Bearer"})
    void isNothingElse(String header) {
        Program program = program(priya, "order:read");
        String token = token(program);

        program.headers.put("Authorization", header.formatted(token));

        assertThat(program.get(ORDERS).statusCode()).isEqualTo(401);
    }

    /** A58 of security.md: what stands in an address stands in logs. */
    @Test
    void isNotReadFromAddressesBodiesAndCookies() {
        Program program = program(priya, "*:read", "*:write");
        String token = token(program);
        program.headers.clear();

        assertThat(program.get(ORDERS + "?access_token=" + token).statusCode()).isEqualTo(401);
        assertThat(program.get(ORDERS + "?token=" + token).statusCode()).isEqualTo(401);
        assertThat(
                        program.send(
                                        "POST",
                                        ORDERS,
                                        "access_token=" + token,
                                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                                .statusCode())
                .isEqualTo(401);
        program.headers.put("Cookie", "__Host-session=" + token);
        assertThat(program.get(ORDERS).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/%61pi/v1/me", "/api/v1/trap/orders", "/api/nothing"})
    void isNotReplacedByASession(String path) {
        Browser ruths = signedIn("ruth@calder.example");
        assertThat(ruths.get("/me").statusCode()).isEqualTo(200);

        assertThat(ruths.get(path).statusCode()).isEqualTo(401);
        assertThat(ruths.submit("/me", path).statusCode()).isEqualTo(401);
    }

    @Test
    void opensNoPage() {
        Program program = program(priya, "*:read", "*:write");
        program.headers.put("Accept", "text/html");

        assertThat(program.get("/me").statusCode()).isEqualTo(303);
        assertThat(program.get("/customers").statusCode()).isEqualTo(303);
        assertThat(program.post("/me/tokens", "name=x").statusCode()).isNotEqualTo(200);
    }

    /** A21 of security.md. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "HEAD"})
    void isNoInvitationToOtherSites(String method) {
        Program program = program(priya, "order:read");
        Map<String, String> from =
                Map.of("Origin", "https://evil.example", "Access-Control-Request-Method", "GET");

        HttpResponse<String> answer = program.send(method, ORDERS, "", from);

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(method.equals("OPTIONS") ? 403 : 200);
    }

    /** Row 28 of security.md. */
    @Test
    void doesNotStandInForASecondFactor() {
        Program program = program(priya, "order:read");
        db.execute("update access.role set second_factor = true where code = 'sales'");

        HttpResponse<String> answer = program.get(ORDERS);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:rapport:problem:factor-wanted");
    }

    @Test
    void writesItsLastUseOnceAnHour() {
        Program program = program(priya, "order:read");
        program.get(ORDERS);
        String first = version();

        clock.pass(Duration.ofMinutes(59));
        program.get(ORDERS);
        program.get(ORDERS);
        assertThat(version()).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        program.get(ORDERS);

        assertThat(version()).isNotEqualTo(first);
        assertThat(db.fetchValue(API_TOKEN.USED_AT)).isEqualTo(clock.instant());
    }

    private String version() {
        return String.valueOf(
                db.select(field("xmin::text", String.class)).from(API_TOKEN).fetchSingle());
    }

    private static String token(Program program) {
        return String.valueOf(program.headers.get("Authorization")).substring(7);
    }
}
