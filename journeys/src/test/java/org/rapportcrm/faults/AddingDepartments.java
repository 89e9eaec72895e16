package org.rapportcrm.faults;

import java.io.IOException;
import java.util.Map;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** Departments with the mark as their name. */
record AddingDepartments(Visitor visitor, String token) implements Writing {
    private static final String PATH = "/settings/departments";

    static AddingDepartments by(Visitor visitor) {
        try {
            return new AddingDepartments(visitor, visitor.get(PATH).token());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Answer write(String mark) throws IOException {
        return visitor.post(PATH, Map.of("_csrf", token, "name", mark));
    }

    @Override
    public String query() {
        return "select name from access.department";
    }
}
