package org.rapportcrm.access.draft;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<ClosingDrafts> closing;

    DraftConfiguration(ObjectProvider<ClosingDrafts> closing) {
        this.closing = closing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(closing.getObject());
    }
}
