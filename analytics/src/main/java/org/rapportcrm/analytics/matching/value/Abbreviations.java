package org.rapportcrm.analytics.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes out what addresses and names of organizations cut short. */
final class Abbreviations {
    private static final Map<String, String> FULL = Tables.canonical("abbreviations.txt");
    private static final String STREET = "street";

    private Abbreviations() {}

    static List<String> expand(List<String> words) {
        var full = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean leads = i == 0 || Character.isDigit(words.get(i - 1).charAt(0));
            int stem = word.length() - germanStreet(word);
            if (word.equals("st")) {
                full.add(leads ? "saint" : STREET);
            } else if (stem > 0 && stem < word.length()) {
                full.add(FULL.getOrDefault(word.substring(0, stem), word.substring(0, stem)));
                full.add(STREET);
            } else {
                full.add(FULL.getOrDefault(word, word));
            }
        }
        return full;
    }

    /** Letters of the ending that means a street: Hauptstraße and Haupt Straße are one. */
    private static int germanStreet(String word) {
        return word.endsWith("strasse") ? 7 : word.endsWith("str") ? 3 : 0;
    }
}
