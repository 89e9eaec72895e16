package org.rapportcrm.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.rapportcrm.web.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** People upload files, programs do not: parsing one writes it to disk, also for an error page. */
@Configuration(proxyBeanMethods = false)
class Uploads {
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver uploads() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return !Reader.isForPrograms(request) && super.isMultipart(request);
            }
        };
    }
}
