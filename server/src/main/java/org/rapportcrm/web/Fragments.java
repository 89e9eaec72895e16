package org.rapportcrm.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws what a page shows without knowing its template, such as the panel of another module. */
@Component
public final class Fragments {
    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * @param template path of a template without ".jte"
     * @param parameters what it takes beside {@code shell}
     */
    public Content draw(String template, Shell shell, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("shell", shell);
        return output -> engine.render(template + ".jte", all, output);
    }
}
