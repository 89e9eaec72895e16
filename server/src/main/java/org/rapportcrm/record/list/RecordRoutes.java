package org.rapportcrm.record.list;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.export.ExportingRecords;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each kind of record that has a table its list, under its own name. */
@Component
@ConditionalOnWebApplication
class RecordRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final RequestMappingHandlerMapping mapping;
    private final RecordTypes types;
    private final ListingRecords listing;
    private final Neighbors neighbors;
    private final BuildingFilters building;
    private final Views views;
    private final ListColumns columns;
    private final ExportingRecords exporting;
    private final Clock clock;

    RecordRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            RecordTypes types,
            ListingRecords listing,
            Neighbors neighbors,
            BuildingFilters building,
            Views views,
            ListColumns columns,
            ExportingRecords exporting,
            Clock clock) {
        this.mapping = mapping;
        this.types = types;
        this.listing = listing;
        this.neighbors = neighbors;
        this.building = building;
        this.views = views;
        this.columns = columns;
        this.exporting = exporting;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            var pages = new RecordListPages(type, listing, neighbors);
            String list = "/" + type.plural();
            get(pages, "list", list);
            var filters = new FilterPages(type, listing, building);
            get(filters, "open", list + "/filter");
            post(filters, "build", list + "/filter");
            get(
                    new ExportPages(type, listing, columns, exporting, clock),
                    "export",
                    list + "/export");
            var kept = new ViewPages(type, listing, views);
            post(kept, "save", list + "/views");
            post(kept, "change", list + "/views" + ID);
            post(kept, "delete", list + "/views" + ID + "/deletion");
            if (type.table().orElseThrow().hasPages()) {
                get(pages, "neighbor", list + ID + "/neighbor");
            }
        }
    }

    private void get(Object handler, String method, String path) {
        register(handler, method, path, RequestMethod.GET);
    }

    private void post(Object handler, String method, String path) {
        register(handler, method, path, RequestMethod.POST);
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
