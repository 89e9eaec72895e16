package org.rapportcrm.web.error;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with JSON that somebody sent, and where. */
final class UnreadableJson {
    private static final Map<String, String> MESSAGES =
            Map.of("unknown", "problem.unknown-field", "type", "web.json.type");

    private UnreadableJson() {}

    static Failure failure(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? of(cause)
                : Failure.of(Fault.MALFORMED);
    }

    static Failure of(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException _ -> at(cause, "unknown");
            case MismatchedInputException _, InputCoercionException _ -> at(cause, "type");
            case StreamConstraintsException _ ->
                    new Failure(
                            Fault.INVALID, "too-deep", "web.json.too-deep", List.of(), List.of());
            default -> malformed(cause);
        };
    }

    private static Failure at(JacksonException cause, String code) {
        return Failure.invalid(List.of(new Failure.Field(path(cause), says(code))));
    }

    private static Failure malformed(JacksonException cause) {
        return new Failure(
                Fault.MALFORMED,
                Fault.MALFORMED.code(),
                "web.json.malformed",
                List.of(cause.getLocation().getLineNr(), cause.getLocation().getColumnNr()),
                List.of());
    }

    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null
                                ? Integer.toString(part.getIndex())
                                : part.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static MessageSourceResolvable says(String code) {
        return new DefaultMessageSourceResolvable(new String[] {MESSAGES.get(code), code});
    }
}
