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
        UUID customer, String name, List<Tie> ties, boolean withRoles, Entered entered) {

    /**
     * What was typed and refused.
     *
     * @param tie which one it was to change; null for a new one
     */
    public record Entered(@Nullable UUID tie, RelationshipForm form, Map<String, Reason> errors) {
        static final Entered NOTHING = new Entered(null, RelationshipForm.EMPTY, Map.of());
    }

    /** One relationship, read from this customer's side. */
    public record Tie(
            UUID id,
            CustomerName other,
            String textKey,
            @Nullable String role,
            String since,
            String until,
            String dates) {}

    /** What of a relationship can be put right. */
    public List<String> inputs() {
        return withRoles ? List.of("role", "since", "until") : List.of("since", "until");
    }

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

    /** In the form of a new one. */
    public String typed(String input) {
        return entered.tie() == null ? typed(entered.form(), input) : "";
    }

    /** In the form of one that is there. */
    public String typed(Tie tie, String input) {
        if (isRefused(tie)) {
            return typed(entered.form(), input);
        }
        return switch (input) {
            case "role" -> Objects.requireNonNullElse(tie.role(), "");
            case "since" -> tie.since();
            default -> tie.until();
        };
    }

    public boolean isRefused(Tie tie) {
        return tie.id().equals(entered.tie());
    }

    public @Nullable String error(Shell shell, Tie tie, String input) {
        return isRefused(tie) ? text(shell, input) : null;
    }

    private static String typed(RelationshipForm form, String input) {
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
        return entered.tie() == null ? text(shell, input) : null;
    }

    private @Nullable String text(Shell shell, String input) {
        Reason error = entered.errors().get(input);
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
