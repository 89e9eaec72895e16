package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiRatesTest extends AccessTest {
    @Test
    void areToldAndKept() {
        UUID priya = people.priyaInSales();
        Program program = program(priya, "order:read");

        HttpResponse<String> first = program.get("/api/v1/me");
        for (int i = 1; i < 600; i++) {
            assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = program.get("/api/v1/me");

        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"minute\";q=600;w=60");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"minute\";r=599;t=60");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains(";r=0;");
        assertThat(program(priya, "order:read").get("/api/v1/me").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    }
}
