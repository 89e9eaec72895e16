package org.rapportcrm.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GzippedPageTest {
    private static final String LONG = "<p>Grüße an Zoë</p>\n".repeat(1_000);
    private static final String SHORT = "<p>Grüße</p>";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "deflate,GZIP"})
    void compressesForBrowsersThatTakeIt(String accepted) throws IOException {
        MockHttpServletResponse response = sent(LONG, accepted);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getContentLength()).isLessThan(LONG.length() / 10);
        assertThat(unzipped(response)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "x-gzip-like"})
    void leavesThePageAsItIsForOthers(String accepted) throws IOException {
        MockHttpServletResponse response = sent(LONG, accepted);

        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(text(response.getContentAsByteArray())).isEqualTo(LONG);
    }

    @Test
    void leavesAShortPageAsItIs() throws IOException {
        MockHttpServletResponse response = sent(SHORT, "gzip");

        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(text(response.getContentAsByteArray())).isEqualTo(SHORT);
    }

    @Test
    void tellsCachesThatTheAnswerDependsOnWhatWasAccepted() throws IOException {
        assertThat(sent(SHORT, "").getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void compressesPagesOfManyAtOnce() {
        List<String> pages =
                IntStream.range(0, 200).mapToObj(i -> ("<p>" + i + "</p>\n").repeat(500)).toList();

        List<String> read = pages.parallelStream().map(GzippedPageTest::sentAndRead).toList();

        assertThat(read).isEqualTo(pages);
    }

    private static String sentAndRead(String page) {
        try {
            return unzipped(sent(page, "gzip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockHttpServletResponse sent(String page, String accepted) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        output.writeContent(page);
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (!accepted.isEmpty()) {
            request.addHeader("Accept-Encoding", accepted);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        GzippedPage.write(output, request, response);
        return response;
    }

    private static String unzipped(MockHttpServletResponse response) throws IOException {
        byte[] body = response.getContentAsByteArray();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return text(in.readAllBytes());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
