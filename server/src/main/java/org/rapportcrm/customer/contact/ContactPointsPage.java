package org.rapportcrm.customer.contact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.web.Shell;

/** All contact points of a customer, and the form of one more. */
public record ContactPointsPage(
        UUID customer,
        String name,
        List<Point> points,
        List<String> kinds,
        ContactPointForm form,
        Map<String, Reason> errors) {

    /** One contact point with what can be done to it. */
    public record Point(
            UUID id,
            String kind,
            String raw,
            @Nullable String label,
            boolean primary,
            boolean invalid,
            boolean doNotContact,
            boolean canChange) {

        public String labelKey() {
            return "customer.contact." + kind;
        }

        public String icon() {
            return switch (kind) {
                case "email" -> "mail";
                case "phone" -> "phone";
                case "address" -> "mailbox";
                case "social" -> "at";
                case "website" -> "world";
                case "fax" -> "printer";
                default -> "address-book";
            };
        }
    }

    public String path() {
        return "/customers/" + customer + "/contact-points";
    }

    public boolean isAddress() {
        return form.known().equals("address");
    }

    public boolean is(String kind) {
        return form.known().equals(kind);
    }

    /** The text of an input, as it was typed. */
    public String typed(String input) {
        return Objects.requireNonNullElse(
                switch (input) {
                    case "label" -> form.label();
                    case "street" -> form.street();
                    case "postalCode" -> form.postalCode();
                    case "city" -> form.city();
                    case "region" -> form.region();
                    case "country" -> form.country();
                    default -> form.text();
                },
                "");
    }

    public @Nullable String error(Shell shell, String input) {
        String field =
                switch (input) {
                    case "text" -> form.field();
                    case "postalCode" -> "postal_code";
                    default -> input;
                };
        Reason error = errors.get(field);
        return error == null ? null : shell.text(error.key(), error.arguments().toArray());
    }
}
