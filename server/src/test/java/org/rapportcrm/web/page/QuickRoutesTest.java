package org.rapportcrm.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class QuickRoutesTest {
    private final QuickRoutes routes = new QuickRoutes();

    @BeforeEach
    void severalRoutes() throws NoSuchMethodException {
        routes.setApplicationContext(new StaticWebApplicationContext());
        routes.afterPropertiesSet();
        for (String path :
                new String[] {
                    "/",
                    "/customers/{id}",
                    "/customers/new",
                    "/orders/{id}",
                    "/{kind}/bin",
                    "/api/**",
                    "/*.txt",
                    "/files/{*path}"
                }) {
            register(path);
        }
    }

    private void register(String path) throws NoSuchMethodException {
        RequestMappingInfo route =
                RequestMappingInfo.paths(path).options(routes.getBuilderConfiguration()).build();
        routes.registerMapping(route, this, getClass().getDeclaredMethod("answer"));
    }

    @SuppressWarnings("unused")
    void answer() {}

    @SuppressWarnings("unused")
    void accept() {}

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/customers/7,/customers/{id}",
        "/customers/new,/customers/new",
        "/%63ustomers/7,/customers/{id}",
        "/customers;a=b/7,/customers/{id}",
        "/orders/7,/orders/{id}",
        "/tasks/bin,/{kind}/bin",
        "/api/v1/customers,/api/**",
        "/robots.txt,/*.txt",
        "/api,/api/**",
        "/files,/files/{*path}",
        "/files/a/b/c,/files/{*path}"
    })
    void findsTheRouteOfAPath(String path, String pattern) throws Exception {
        assertThat(pattern(path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/7",
        "/Customers/7",
        "/customers",
        "/order/7",
        "/orders/7/",
        "/orders//7",
        "/orders/7/8"
    })
    void findsNoneForAnother(String path) throws Exception {
        assertThat(pattern(path)).isNull();
    }

    @Test
    void asksNoneOfTheOthers() throws Exception {
        for (int i = 0; i < 100; i++) {
            register("/others" + i + "/{id}");
            register("/customers/{id}/other" + i);
        }
        AtomicInteger asked = new AtomicInteger();
        MockHttpServletRequest request =
                new MockHttpServletRequest("GET", "/customers/7") {
                    @Override
                    public @Nullable String getMethod() {
                        asked.incrementAndGet();
                        return super.getMethod();
                    }
                };
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(routes.getHandler(request)).isNotNull();
        assertThat(asked).hasValueLessThan(100);
    }

    @Test
    void knowsTheSecondTime() throws Exception {
        RequestMappingInfo.BuilderConfiguration options = routes.getBuilderConfiguration();
        routes.registerMapping(
                RequestMappingInfo.paths("/report")
                        .methods(RequestMethod.GET)
                        .produces("text/csv")
                        .options(options)
                        .build(),
                this,
                getClass().getDeclaredMethod("answer"));
        routes.registerMapping(
                RequestMappingInfo.paths("/report")
                        .methods(RequestMethod.POST)
                        .options(options)
                        .build(),
                this,
                getClass().getDeclaredMethod("accept"));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/report");
        ServletRequestPathUtils.parseAndCache(request);

        Object first = handler(request);
        Object media = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        request.addHeader("Accept", "image/png");
        Object second = handler(request);

        assertThat(second).as("not asked again, or it would be refused").isEqualTo(first);
        assertThat(request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE))
                .isEqualTo(media)
                .isNotNull();
        request.setMethod("POST");
        assertThat(handler(request)).isNotNull().isNotEqualTo(first);
    }

    @Test
    void knowsNothingOfAnotherPath() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/customers/7");
        ServletRequestPathUtils.parseAndCache(request);
        assertThat(handler(request)).isNotNull();

        for (String path : new String[] {"/nowhere", "/nowhere", "/error"}) {
            request.setRequestURI(path);
            ServletRequestPathUtils.parseAndCache(request);
            assertThat(handler(request)).as(path).isNull();
        }
        request.setRequestURI("/orders/7");
        ServletRequestPathUtils.parseAndCache(request);
        assertThat(handler(request)).isNotNull();
    }

    private @Nullable Object handler(MockHttpServletRequest request) throws Exception {
        HandlerExecutionChain chain = routes.getHandler(request);
        return chain == null ? null : chain.getHandler();
    }

    private @Nullable String pattern(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = routes.getHandler(request);
        return chain == null
                ? null
                : Objects.toString(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
