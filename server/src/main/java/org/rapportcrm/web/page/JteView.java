package org.rapportcrm.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * Renders a template completely before the first byte leaves, so that a failure can still say so.
 */
final class JteView extends AbstractTemplateView {
    private final TemplateEngine engine;
    private final ShellSource shells;

    JteView(TemplateEngine engine, ShellSource shells) {
        this.engine = engine;
        this.shells = shells;
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        model.put("shell", shells.shell(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(Objects.requireNonNull(getUrl()), model, output);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        GzippedPage.write(output, request, response);
    }
}
