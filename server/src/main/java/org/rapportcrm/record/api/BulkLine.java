package org.rapportcrm.record.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.WireJson;
import org.rapportcrm.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** One line that a program sent: a new record, or with an id the change of one. */
final class BulkLine {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLine.class);

    private final int number;
    private final byte[] json;
    private @Nullable Row row;
    private Set<String> cleared = Set.of();

    BulkLine(int number, byte[] json) {
        this.number = number;
        this.json = json;
    }

    /**
     * What became of a line.
     *
     * @param status as if it had been a request of its own
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(int line, int status, @Nullable UUID id, List<Error> errors) {}

    record Error(String field, String code, String message) {}

    static Answer tooLarge(int line, Words words) {
        Error error = new Error("", "too-large", words.text("web.fault.too-large.text"));
        return new Answer(line, 413, null, List.of(error));
    }

    /** Empty when all is well so far. */
    Optional<Problem> read(RecordType type, Viewer viewer) {
        try {
            @Nullable Map<String, @Nullable Object> sent =
                    WireJson.MAPPER.readValue(
                            json,
                            WireJson.MAPPER
                                    .getTypeFactory()
                                    .constructMapType(
                                            LinkedHashMap.class, String.class, Object.class));
            if (sent == null) {
                return Optional.of(
                        FieldsRefused.of(Refused.of("", "malformed", "record.api.no-json")));
            }
            UUID target = target(sent);
            row = JsonRow.of(type, target, sent, viewer);
            cleared = JsonRow.cleared(sent);
            return Optional.empty();
        } catch (JacksonException _) {
            return Optional.of(FieldsRefused.of(Refused.of("", "malformed", "record.api.no-json")));
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    private static @Nullable UUID target(Map<String, @Nullable Object> sent) {
        if (!sent.containsKey("id")) {
            return null;
        }
        try {
            return UUID.fromString(String.valueOf(sent.remove("id")));
        } catch (IllegalArgumentException _) {
            throw FieldsRefused.of(Refused.of("id", "type", "record.api.type", "uuid"));
        }
    }

    Row row() {
        return Objects.requireNonNull(row);
    }

    /** The fields that came as null. */
    Set<String> cleared() {
        return cleared;
    }

    /** Of these fields, those that it clears stay. */
    void leave(Set<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>(row().values());
        values.keySet().removeIf(key -> cleared.contains(key) && fields.contains(key));
        row = new Row(null, row().target(), values);
    }

    Optional<UUID> target() {
        return Optional.ofNullable(row().target());
    }

    Answer became(Outcome outcome, Words words) {
        if (outcome.reason() != null || outcome.recordId() == null) {
            return refusedBy(ResourceWrites.refused(outcome), words);
        }
        int status = outcome.effect() == Outcome.Effect.CREATED ? 201 : 200;
        return new Answer(number, status, outcome.recordId(), List.of());
    }

    Answer refusedBy(Problem problem, Words words) {
        List<Error> errors =
                problem instanceof FieldsRefused refused
                        ? refused.fields().stream()
                                .map(field ->
                                        new Error(
                                                field.field(),
                                                field.code(),
                                                words.text(
                                                        field.messageKey(),
                                                        field.arguments().toArray())))
                                .toList()
                        : List.of(
                                new Error(
                                        "",
                                        problem.code(),
                                        words.text(
                                                problem.messageKey(),
                                                problem.arguments().toArray())));
        return new Answer(
                number, status(problem.kind()), row == null ? null : row.target(), errors);
    }

    Answer spoiltBy(RuntimeException spoilt, Words words) {
        if (spoilt instanceof Problem problem) {
            return refusedBy(problem, words);
        }
        LOG.error("line {} of a bulk request", number, spoilt);
        return new Answer(number, 500, null, List.of());
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case NOT_ALLOWED -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
