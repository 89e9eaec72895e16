package org.rapportcrm.shared;

import java.util.Collection;
import java.util.List;

/** Single values that were refused, each with its reason. */
public final class FieldsRefused extends Problem {
    private static final long serialVersionUID = 1L;

    /**
     * @param code for machines, steady over languages and releases
     */
    public record Refused(String field, String code, String messageKey, List<Object> arguments) {
        public static Refused of(
                String field, String code, String messageKey, Object... arguments) {
            return new Refused(field, code, messageKey, List.of(arguments));
        }

        /** There is no such field, or none that the viewer may know of. */
        public static Refused unknown(String field) {
            return of(field, "unknown", "problem.unknown-field");
        }
    }

    private final transient List<Refused> fields;

    private FieldsRefused(List<Refused> fields) {
        super(Kind.INVALID, "problem.fields-refused");
        this.fields = List.copyOf(fields);
    }

    public static FieldsRefused of(Refused... fields) {
        return new FieldsRefused(List.of(fields));
    }

    public static void unlessEmpty(List<Refused> fields) {
        if (!fields.isEmpty()) {
            throw new FieldsRefused(fields);
        }
    }

    /**
     * Where nothing of the kind can be said: a name that is misspelt would change nothing unseen.
     */
    public static void ifAny(Collection<String> unknown) {
        unlessEmpty(unknown.stream().map(Refused::unknown).toList());
    }

    public List<Refused> fields() {
        return fields;
    }
}
