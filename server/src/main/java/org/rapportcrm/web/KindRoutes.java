package org.rapportcrm.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives handlers that exist once for each kind of record their routes. */
@Component
@ConditionalOnWebApplication
public class KindRoutes {
    private final RequestMappingHandlerMapping mapping;

    KindRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * @param method name of a method of the handler, which has one of that name
     */
    public void get(OfKind handler, String method, String path) {
        add(handler, method, path, RequestMethod.GET);
    }

    public void post(OfKind handler, String method, String path) {
        add(handler, method, path, RequestMethod.POST);
    }

    /**
     * @param consumes media types that it takes; none for any
     */
    public void add(
            OfKind handler, String name, String path, RequestMethod way, String... consumes) {
        Method method =
                Arrays.stream(handler.getClass().getDeclaredMethods())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(way)
                        .consumes(consumes)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                handler,
                method);
    }
}
