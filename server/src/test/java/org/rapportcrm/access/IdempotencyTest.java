package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.access.db.Tables;

/** R11 of security.md. */
class IdempotencyTest extends AccessTest {
    private static final String ORDERS = "/api/v1/trap/orders";
    private static final String ORDER = "{\"number\": \"A-1\", \"line_count\": 2}";

    private UUID priya = new UUID(0, 0);
    private Program program = new Program(0, "");

    @BeforeEach
    void priyaHasAProgram() {
        priya = people.priyaInSales();
        program = program(priya, "order:write");
    }

    @Test
    void givesTheFirstAnswerAgainWithoutDoingItAgain() {
        HttpResponse<String> first = post("k1", ORDER);
        HttpResponse<String> second = post("k1", ORDER);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(done()).isEqualTo(1);
    }

    /** Who may read what changes, and nobody looked at this answer again. */
    @Test
    void repeatsNoBodyThatNobodyVouchesFor() {
        String path = "/api/v1/trap/anything";
        String body = "{\"note\": \"canary\"}";

        assertThat(program.post(path, body, "Idempotency-Key", "k1").body()).contains("canary");
        HttpResponse<String> second = program.post(path, body, "Idempotency-Key", "k1");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(second.body()).isEmpty();
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        post("k1", ORDER);

        HttpResponse<String> other = post("k1", ORDER.replace("A-1", "A-2"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void forgetsAfterADay() {
        post("k1", ORDER);
        clock.pass(Duration.ofHours(25));

        assertThat(post("k1", ORDER.replace("A-1", "A-2")).statusCode()).isEqualTo(201);
        assertThat(db.fetchCount(Tables.API_ANSWER)).isEqualTo(1);
    }

    /** What is refused may be mended and sent under the same key; of its work nothing stays. */
    @Test
    void remembersNothingThatWasRefused() {
        String empty = ORDER.replace("2", "0");

        assertThat(post("k1", empty).statusCode()).isEqualTo(409);
        assertThat(post("k1", "{").statusCode()).isEqualTo(400);
        assertThat(done()).isZero();
        assertThat(db.fetchCount(Tables.API_ANSWER)).isZero();
        assertThat(post("k1", ORDER).statusCode()).isEqualTo(201);
    }

    @Test
    void keepsTokensApart() {
        Program other = program(priya, "order:write");
        post("k1", ORDER);

        HttpResponse<String> answer =
                other.post(ORDERS, ORDER.replace("A-1", "A-2"), "Idempotency-Key", "k1");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(done()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void refusesKeysThatAreNone(String key) {
        assertThat(post(key, ORDER).statusCode()).isEqualTo(422);
        assertThat(post("x".repeat(256), ORDER).statusCode()).isEqualTo(422);
        assertThat(done()).isZero();
    }

    @Test
    void doesTheWorkOnceHoweverManyAskAtOnce() throws Exception {
        Callable<HttpResponse<String>> ask = () -> post("k1", ORDER);
        List<HttpResponse<String>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<HttpResponse<String>>> sent =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> ask).toList());
            answers = sent.stream().map(Future::resultNow).toList();
        }

        assertThat(done()).isEqualTo(1);
        assertThat(answers).allMatch(answer -> List.of(201, 409).contains(answer.statusCode()));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .isNotEmpty()
                .allMatch(answer -> answer.body().contains("\"number\":\"A-1\""));
    }

    private HttpResponse<String> post(String key, String body) {
        return program.post(ORDERS, body, "Idempotency-Key", key);
    }

    private int done() {
        return db.fetchCount(Tables.DEPARTMENT);
    }
}
