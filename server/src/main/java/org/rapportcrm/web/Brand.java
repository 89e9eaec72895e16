package org.rapportcrm.web;

import org.jspecify.annotations.Nullable;

/**
 * Whose pages these are, as every page shows it.
 *
 * @param name beside the logo
 * @param logo path of a picture of their own; null shows ours
 * @param stylesheet path of the style that sets their color; null leaves ours
 */
public record Brand(String name, @Nullable String logo, @Nullable String stylesheet) {
    public static final Brand RAPPORT = new Brand("Rapport", null, null);
}
