package org.rapportcrm.web.page;

import gg.jte.TemplateEngine;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * The view {@code customer/list/page} is the template {@code src/main/jte/customer/list/page.jte}.
 */
final class JteViewResolver extends AbstractTemplateViewResolver {
    private final TemplateEngine engine;
    private final ShellSource shells;

    JteViewResolver(TemplateEngine engine, ShellSource shells) {
        this.engine = engine;
        this.shells = shells;
        setViewClass(requiredViewClass());
        setSuffix(".jte");
        setContentType("text/html;charset=UTF-8");
        setExposeSpringMacroHelpers(false);
    }

    @Override
    protected Class<?> requiredViewClass() {
        return JteView.class;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new JteView(engine, shells);
    }
}
