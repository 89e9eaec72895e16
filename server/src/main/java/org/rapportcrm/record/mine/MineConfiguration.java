package org.rapportcrm.record.mine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class MineConfiguration implements WebMvcConfigurer {
    // asked late: kinds of record need much that is made after this
    private final ObjectProvider<NoticingOpened> noticing;

    MineConfiguration(ObjectProvider<NoticingOpened> noticing) {
        this.noticing = noticing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(noticing.getObject());
    }
}
