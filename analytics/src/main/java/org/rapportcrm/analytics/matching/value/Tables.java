package org.rapportcrm.analytics.matching.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Word lists beside the classes: UTF-8, a line an entry, # begins a comment. */
final class Tables {
    private Tables() {}

    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the form "canonical: form form", as form to canonical. */
    static Map<String, String> canonical(String name) {
        var forms = new HashMap<String, String>();
        for (String line : lines(name)) {
            String[] sides = line.split(":", 2);
            for (String form : sides[1].strip().split("\\s+")) {
                forms.put(form, sides[0].strip());
            }
        }
        return Map.copyOf(forms);
    }
}
