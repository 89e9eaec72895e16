package org.rapportcrm.customer.who;

import java.util.List;

/** What a customer is marked with, likes and does not like. */
public record Likes(List<String> tags, List<Preference> preferences) {
    static final List<String> KINDS = List.of("interest", "preference", "dislike");

    /**
     * @param kind "interest", "preference" or "dislike"
     */
    public record Preference(String kind, String text) {
        public String icon() {
            return switch (kind) {
                case "interest" -> "bulb";
                case "dislike" -> "thumb-down";
                default -> "heart";
            };
        }

        public String labelKey() {
            return "customer.preference." + kind;
        }
    }

    boolean isEmpty() {
        return tags.isEmpty() && preferences.isEmpty();
    }
}
