package org.rapportcrm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** Organizations with the mark as their name. */
record AddingCustomers(Visitor visitor, String token) implements Writing {
    private static final String PATH = "/customers/new";

    static AddingCustomers by(Visitor visitor) {
        try {
            return new AddingCustomers(visitor, visitor.get(PATH).token());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer write(String mark) throws IOException {
        return visitor.post(
                PATH,
                Map.of(
                        "_csrf", token,
                        "kind", "organization",
                        "stage", "prospect",
                        "name", mark,
                        "despite", "true"));
    }

    @Override
    public String query() {
        return "select name from customer.customer";
    }
}
