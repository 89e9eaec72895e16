package org.rapportcrm.web.page;

import org.rapportcrm.web.WireJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers take and give as JSON goes over the wire; what we keep as JSON does not. */
@Configuration(proxyBeanMethods = false)
class WireConverter implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(WireJson.MAPPER));
    }
}
