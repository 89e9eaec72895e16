package org.rapportcrm.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapportcrm.shared.Viewer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Serves the frame and the sample pages for eyes: run it, open /, /missing or /alone/missing. */
@Import({WebSlice.class, SamplePages.class})
@ComponentScan("org.rapportcrm.desk")
class LookBook {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static void main(String[] args) {
        SpringApplication.run(LookBook.class, args);
    }

    @Bean
    Filter priyaIsSignedIn() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
            if (!((HttpServletRequest) request).getRequestURI().startsWith("/alone")) {
                request.setAttribute(
                        Viewer.class.getName(), Viewers.priya(SamplePages.READ_CUSTOMERS));
            }
            chain.doFilter(request, response);
        };
    }
}
