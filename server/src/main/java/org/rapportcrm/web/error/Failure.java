package org.rapportcrm.web.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jooq.exception.DataAccessException;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What a thrown exception means to whoever asked.
 *
 * @param code for machines, steady over languages and releases
 * @param messageKey says what was wrong; translated with the arguments
 */
record Failure(
        Fault fault, String code, String messageKey, List<Object> arguments, List<Field> fields) {

    /**
     * Characters not in repertoire, in text and JSON, and times that are none: form, size, zone.
     */
    private static final Set<String> UNSTORABLE =
            Set.of("22003", "22021", "22P05", "22007", "22008", "22009");

    /** Classes of states: connection, resources, operator's intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /** One value that was refused. */
    record Field(String name, MessageSourceResolvable error) {}

    static Failure of(Fault fault) {
        return new Failure(fault, fault.code(), fault.textKey(), List.of(), List.of());
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case FieldsRefused refused -> invalid(refused(refused));
            case Problem problem -> broken(problem);
            case Exception e when FullDisk.isReasonOf(e) -> of(Fault.FULL);
            case BindException invalid -> invalid(fields(invalid));
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case MethodArgumentTypeMismatchException mismatch -> of(fault(mismatch));
            case HttpMessageNotReadableException unreadable -> UnreadableJson.failure(unreadable);
            case ServletRequestBindingException _ -> of(Fault.MALFORMED);
            case InvalidParameterException invalid -> of(Fault.of(invalid.getErrorCode()));
            case Exception e when isUnstorable(e) -> of(Fault.MALFORMED);
            case ErrorResponse known -> of(Fault.of(known.getStatusCode().value()));
            case TransientDataAccessException _ -> of(Fault.UNAVAILABLE);
            case RecoverableDataAccessException _ -> of(Fault.UNAVAILABLE);
            case NonTransientDataAccessResourceException _ -> of(Fault.UNAVAILABLE);
            case TransactionException _ -> of(Fault.UNAVAILABLE);
            case DataAccessException e when isAway(e) -> of(Fault.UNAVAILABLE);
            default -> of(Fault.UNEXPECTED);
        };
    }

    /**
     * A character or a time that PostgreSQL does not have; no page of ours lets anybody type it.
     */
    private static boolean isUnstorable(Throwable thrown) {
        return states(thrown).anyMatch(UNSTORABLE::contains);
    }

    /**
     * COPY speaks with PostgreSQL past what tells Spring's exceptions apart; so does whoever takes
     * a connection, of which a pool that has none knows no state.
     */
    private static boolean isAway(Throwable thrown) {
        return causes(thrown).anyMatch(SQLTransientConnectionException.class::isInstance)
                || states(thrown).anyMatch(state -> AWAY.contains(state.substring(0, 2)));
    }

    /** What PostgreSQL and its driver call it, as far as they do. */
    private static Stream<String> states(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Failure broken(Problem problem) {
        return new Failure(
                Fault.of(problem.kind()),
                problem.code(),
                problem.messageKey(),
                problem.arguments().stream().map(Failure::said).toList(),
                List.of());
    }

    /** Rights and fields have names that only the reader's language tells. */
    private static Object said(Object argument) {
        return switch (argument) {
            case Permission right ->
                    resolvable(
                            "access.right",
                            resolvable(right.kindKey()),
                            resolvable(right.actionKey()));
            case GuardedField field -> resolvable(field.labelKey());
            default -> argument;
        };
    }

    private static MessageSourceResolvable resolvable(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }

    static Failure invalid(List<Field> fields) {
        Fault fault = Fault.INVALID;
        return new Failure(fault, fault.code(), fault.textKey(), List.of(), fields);
    }

    private static List<Field> refused(FieldsRefused refused) {
        return refused.fields().stream()
                .map(field ->
                        new Field(
                                field.field(),
                                new DefaultMessageSourceResolvable(
                                        new String[] {field.messageKey(), field.code()},
                                        field.arguments().toArray())))
                .toList();
    }

    private static List<Field> fields(BindException invalid) {
        return invalid.getAllErrors().stream()
                .map(error -> new Field(error instanceof FieldError it ? it.getField() : "", error))
                .toList();
    }

    private static List<Field> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result ->
                        result.getResolvableErrors().stream()
                                .map(error -> new Field(name(result), error)))
                .toList();
    }

    private static String name(
            org.springframework.validation.method.ParameterValidationResult result) {
        String name = result.getMethodParameter().getParameterName();
        return name == null ? "" : name;
    }

    /** An id that cannot be one names a page that does not exist. */
    private static Fault fault(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Fault.NOT_FOUND
                : Fault.MALFORMED;
    }
}
