package org.rapportcrm.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Path;
import org.rapportcrm.web.MoreMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    TemplateEngine templates(
            @Value("${rapport.dev:false}") boolean dev,
            @Value("${rapport.dev.templates:src/main/jte}") Path source) {
        return dev
                ? TemplateEngine.create(
                        new DirectoryCodeResolver(source),
                        Path.of("target", "jte-dev"),
                        ContentType.Html,
                        getClass().getClassLoader())
                : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    // The name replaces the resolver that picks views by the Accept header: a controller decides.
    @Bean
    ViewResolver viewResolver(TemplateEngine templates, ShellSource shells) {
        return new JteViewResolver(templates, shells);
    }

    @Bean
    MessageSource messageSource(ObjectProvider<MoreMessages> others) throws IOException {
        return new AllMessages(Messages.onClasspath(), others);
    }
}
