package org.rapportcrm.customer.relation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.record.Reason;
import org.rapportcrm.web.Shell;

/** Whom a customer has to do with, and the form of one more. */
public record RelationshipsPage(
        UUID customer,
        String name,
        List<Tie> ties,
        RelationshipForm form,
        Map<String, Reason> errors) {

    /** One relationship, read from this customer's side. */
    public record Tie(
            UUID id, CustomerName other, String textKey, @Nullable String role, String dates) {}

    /** A kind in one of its two directions. */
    public record Choice(String value, String textKey) {}

    public String path() {
        return "/customers/" + customer + "/relationships";
    }

    public List<Choice> choices() {
        return Arrays.stream(RelationshipKind.values())
                .flatMap(RelationshipsPage::directions)
                .toList();
    }

    public String typed(String input) {
        return Objects.requireNonNullElse(
                switch (input) {
                    case "tie" -> form.tie();
                    case "other" -> form.other();
                    case "role" -> form.role();
                    case "since" -> form.since();
                    default -> form.until();
                },
                "");
    }

    public @Nullable String error(Shell shell, String input) {
        Reason error = errors.get(input);
        return error == null ? null : shell.text(error.key(), error.arguments().toArray());
    }

    private static Stream<Choice> directions(RelationshipKind kind) {
        Choice outward = new Choice(kind.key(), kind.textKey(true));
        return kind.isMutual()
                ? Stream.of(outward)
                : Stream.of(
                        outward,
                        new Choice(kind.key() + RelationshipForm.INVERSE, kind.textKey(false)));
    }
}
