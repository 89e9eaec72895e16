package org.rapportcrm.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Problem;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as a browser with a session does, without a socket. */
record Calls(MockMvc mvc) {
    /**
     * @param body without what differs from request to request
     */
    record Answer(int status, String body, String location) {}

    Answer send(Caller caller, String method, String path, Map<String, String> fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        return sendAll(caller, method, path, form);
    }

    /** A form whose fields may come several times. */
    Answer sendAll(Caller caller, String method, String path, Map<String, List<String>> form) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(
                                org.springframework.http.HttpMethod.valueOf(method),
                                java.net.URI.create(path))
                        .accept("text/html", "*/*;q=0.8")
                        .with(it -> {
                            CsrfFilter.skipRequest(it);
                            return it;
                        });
        if (path.startsWith("/api/v1/")) {
            program(request, method, path, form);
        } else {
            form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        }
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (caller.session() != null) {
            request.cookie(caller.session());
        }
        try {
            return answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            Problem problem = problem(e);
            if (problem == null) {
                throw new AssertionError(caller + ": " + method + " " + path + " broke", e);
            }
            // thrown before a route was chosen: the container shows it on the error page
            return new Answer(problem.kind() == Problem.Kind.NOT_ALLOWED ? 403 : 400, "", "");
        }
    }

    /** As JSON; what comes several times is an array. */
    private static void program(
            MockHttpServletRequestBuilder request,
            String method,
            String path,
            Map<String, List<String>> form) {
        Map<String, Object> json = new LinkedHashMap<>();
        form.forEach(
                (name, values) -> json.put(name, values.size() == 1 ? values.getFirst() : values));
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.content(new JsonMapper().writeValueAsBytes(json))
                    .contentType(
                            path.endsWith("/bulk") ? "application/x-ndjson" : "application/json");
        }
    }

    private static Answer answer(MockHttpServletResponse response) throws Exception {
        String body =
                response.getContentAsString()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                        .replaceAll("X-CSRF-TOKEN[^}]*}", "CSRF")
                        // a problem detail repeats the path that was asked for
                        .replaceAll("\"instance\":\"[^\"]*\"", "INSTANCE");
        String location = response.getHeader("Location");
        return new Answer(response.getStatus(), body, location == null ? "" : location);
    }

    private static @Nullable Problem problem(@Nullable Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }
}
