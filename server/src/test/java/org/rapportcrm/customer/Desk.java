package org.rapportcrm.customer;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One colleague at their desk, sending forms and reading pages. */
final class Desk {
    private static final Pattern CUSTOMER = Pattern.compile("/customers/([0-9a-f-]{36})");

    private final MockMvc mvc;
    private final Viewer viewer;

    Desk(MockMvc mvc, Viewer viewer) {
        this.mvc = mvc;
        this.viewer = viewer;
    }

    record Answer(int status, String body, String location, String toast) {
        Document page() {
            return Jsoup.parse(body);
        }

        UUID customer() {
            Matcher matcher = CUSTOMER.matcher(location);
            if (!matcher.find()) {
                throw new AssertionError(status + " " + location + "\n" + page().text());
            }
            return UUID.fromString(matcher.group(1));
        }
    }

    /**
     * @param fields name, value, name, value
     */
    Answer send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    Answer open(String path) throws Exception {
        return answer(get(path));
    }

    Answer follow(Answer answer) throws Exception {
        return answer(
                get(answer.location())
                        .cookie(new jakarta.servlet.http.Cookie("toast", answer.toast())));
    }

    /** Adds a customer and presses "all the same" where somebody similar is known. */
    UUID add(String... fields) throws Exception {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "despite";
        all[fields.length + 1] = "true";
        return send("/customers/new", all).customer();
    }

    private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result =
                mvc.perform(request.with(Acting.as(viewer)).accept("text/html")).andReturn();
        if (result.getResponse().getStatus() >= 500) {
            throw new AssertionError("the server broke", result.getResolvedException());
        }
        return answer(result.getResponse());
    }

    private static Answer answer(MockHttpServletResponse response)
            throws UnsupportedEncodingException {
        var toast = response.getCookie("toast");
        return new Answer(
                response.getStatus(),
                response.getContentAsString(),
                Objects.requireNonNullElse(response.getHeader("Location"), ""),
                toast == null ? "" : toast.getValue());
    }
}
