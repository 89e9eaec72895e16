package org.rapportcrm.access.confirm;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ConfirmConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<AskingToConfirm> asking;

    ConfirmConfiguration(ObjectProvider<AskingToConfirm> asking) {
        this.asking = asking;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(asking.getObject());
    }
}
