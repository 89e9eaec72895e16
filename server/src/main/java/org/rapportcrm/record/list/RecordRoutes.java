package org.rapportcrm.record.list;

import java.time.Clock;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.export.ExportingRecords;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Gives each kind of record that has a table its list, under its own name. */
@Component
@ConditionalOnWebApplication
class RecordRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final KindRoutes routes;
    private final RecordTypes types;
    private final ListingRecords listing;
    private final Neighbors neighbors;
    private final BuildingFilters building;
    private final Views views;
    private final OpeningViews openings;
    private final ListColumns columns;
    private final ExportingRecords exporting;
    private final Clock clock;

    RecordRoutes(
            KindRoutes routes,
            RecordTypes types,
            ListingRecords listing,
            Neighbors neighbors,
            BuildingFilters building,
            Views views,
            OpeningViews openings,
            ListColumns columns,
            ExportingRecords exporting,
            Clock clock) {
        this.routes = routes;
        this.types = types;
        this.listing = listing;
        this.neighbors = neighbors;
        this.building = building;
        this.views = views;
        this.openings = openings;
        this.columns = columns;
        this.exporting = exporting;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            var pages = new RecordListPages(type, listing, neighbors);
            String list = "/" + type.plural();
            routes.get(pages, "list", list);
            routes.get(pages, "sums", list + "/sums");
            var filters = new FilterPages(type, listing, building);
            routes.get(filters, "open", list + "/filter");
            routes.post(filters, "build", list + "/filter");
            var exports = new ExportPages(type, listing, columns, exporting, clock);
            routes.get(exports, "export", list + "/export");
            routes.post(exports, "exportChosen", list + "/export");
            var kept = new ViewPages(type, listing, views, openings);
            routes.post(kept, "save", list + "/views");
            routes.post(kept, "open", list + "/views/opening");
            routes.post(kept, "openForRole", list + "/views/opening/role");
            routes.post(kept, "change", list + "/views" + ID);
            routes.post(kept, "delete", list + "/views" + ID + "/deletion");
            if (type.table().orElseThrow().hasPages()) {
                routes.get(pages, "neighbor", list + ID + "/neighbor");
            }
        }
    }
}
