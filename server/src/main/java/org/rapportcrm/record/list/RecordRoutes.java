package org.rapportcrm.record.list;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each kind of record that has a table its list, under its own name. */
@Component
class RecordRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final RequestMappingHandlerMapping mapping;
    private final RecordTypes types;
    private final ListingRecords listing;
    private final Neighbors neighbors;

    RecordRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            RecordTypes types,
            ListingRecords listing,
            Neighbors neighbors) {
        this.mapping = mapping;
        this.types = types;
        this.listing = listing;
        this.neighbors = neighbors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            var pages = new RecordListPages(type, listing, neighbors);
            String list = "/" + type.plural();
            get(pages, "list", list);
            if (type.table().orElseThrow().hasPages()) {
                get(pages, "neighbor", list + ID + "/neighbor");
            }
        }
    }

    private void get(Object handler, String method, String path) {
        register(handler, method, path, RequestMethod.GET);
    }

    private void register(Object handler, String name, String path, RequestMethod way) {
        Method method =
                Arrays.stream(handler.getClass().getDeclaredMethods())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(way)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                handler,
                method);
    }
}
