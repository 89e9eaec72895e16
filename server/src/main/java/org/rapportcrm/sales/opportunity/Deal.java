package org.rapportcrm.sales.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Money;

/** What an opportunity is beyond its fields. */
public record Deal(
        UUID id, List<Step> steps, List<Line> lines, List<Person> people, boolean canWrite) {
    private static final List<String> ROLES =
            List.of("decision_maker", "buyer", "influencer", "evaluator", "user", "gatekeeper");

    /**
     * A stage of its pipeline.
     *
     * @param days that it stayed there; null where it never was
     */
    public record Step(UUID id, String name, String status, boolean now, @Nullable Long days) {
        public String tone() {
            return now ? "is-on" : "";
        }
    }

    /**
     * @param price null also when the viewer may not know it
     */
    public record Line(UUID product, String name, BigDecimal quantity, @Nullable Money price) {}

    public record Person(UUID customer, String name, String role) {
        public String roleKey() {
            return Deal.roleKey(role);
        }
    }

    public String path() {
        return "/opportunities/" + id;
    }

    public List<String> roles() {
        return ROLES;
    }

    static boolean isRole(String role) {
        return ROLES.contains(role);
    }

    public static String roleKey(String role) {
        return "sales.role." + role.replace('_', '-');
    }
}
