package org.rapportcrm.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** A failure as RFC 9457 has it, with our reference and the refused fields. */
record ProblemDetailView(JsonMapper json, Body body) implements View {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @Nullable String reference,
            List<FieldError> errors) {}

    record FieldError(String field, String code, String message) {}

    static List<FieldError> errors(Failure failure, Words words) {
        return failure.fields().stream()
                .map(field ->
                        new FieldError(
                                field.name(),
                                code(field),
                                words.messages().getMessage(field.error(), words.locale())))
                .toList();
    }

    /** Spring lists codes from the most special ("NotBlank.form.name") to the plain "NotBlank". */
    private static String code(Failure.Field field) {
        String[] codes = field.error().getCodes();
        return codes == null || codes.length == 0
                ? ""
                : Objects.requireNonNull(codes[codes.length - 1]);
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
