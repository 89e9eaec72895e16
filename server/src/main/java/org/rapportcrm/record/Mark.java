package org.rapportcrm.record;

/**
 * How a choice is drawn where it means good or bad news.
 *
 * @param tone class of a pill, such as "is-ok"; empty for a plain one
 * @param icon empty for none
 */
public record Mark(String tone, String icon) {
    public static final Mark NONE = new Mark("", "");
}
