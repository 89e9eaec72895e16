package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends AccessTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @BeforeEach
    void priyaWorksHere() {
        people.ruthTheAdministrator();
        people.priyaInSales();
    }

    @ParameterizedTest
    @CsvSource({
        "200, /trap/signed-in",
        "403, /trap/undeclared",
        "404, /nothing/here",
        "405, /sign-out",
        "500, /trap/failing",
        "400, /a;b=c//d"
    })
    void guardEveryAnswer(int status, String path) {
        HttpResponse<String> answer = signedIn("priya@calder.example").get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertGuarded(answer);
    }

    /** Somebody signs in over the page whose session ended; no other site frames it. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/over"})
    void letOnlyOurOwnPagesFrameTheSignIn(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(POLICY.replace("ancestors 'none'", "ancestors 'self'"));
    }

    @ParameterizedTest
    @CsvSource({"303, /customers", "404, /reset/unknown", "500, /trap/failing"})
    void guardEveryAnswerToStrangers(int status, String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertGuarded(answer);
    }

    @Test
    void letBrowsersKeepOnlyFilesOfTheFrame() {
        HttpResponse<String> file = browser().get("/static/logo.svg");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Security-Policy")).hasValue(POLICY);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
    }

    @Test
    void saySomethingAboutTlsOnlyOverTls() {
        assertThat(browser().get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "rapport.evil.example:80"})
    void answerNoForeignHost(String host) throws IOException {
        String answer = raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("Content-Security-Policy");
    }

    @Test
    void ignoreWhatProxiesOfStrangersClaim() throws IOException {
        String answer =
                raw(
                        "GET /customers HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                                + "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 303")
                .contains("Location: /sign-in?next=%2Fcustomers")
                .doesNotContain("evil");
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy"))
                .containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            (head + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
