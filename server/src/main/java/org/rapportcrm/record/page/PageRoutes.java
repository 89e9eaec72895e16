package org.rapportcrm.record.page;

import java.util.List;
import org.rapportcrm.record.plain.BinningRecords;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.plain.UndoingRecords;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Gives each plain kind of record its pages and forms, under its own name. */
@Component
@ConditionalOnWebApplication
class PageRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final KindRoutes routes;
    private final List<PlainType> types;
    private final Parts parts;

    PageRoutes(KindRoutes routes, List<PlainType> types, Parts parts) {
        this.routes = routes;
        this.types = types;
        this.parts = parts;
    }

    /** What the pages of all kinds are made with. */
    @Component
    record Parts(
            ShowingRecords showing,
            ShowingBin bin,
            BinningRecords binning,
            UndoingRecords undoing,
            ShowingForms forms,
            EditingRecords editing,
            StandingRecords standing,
            Suggestions suggestions) {
        RecordPages pages(PlainType type) {
            return new RecordPages(type, showing, bin, binning, undoing);
        }

        RecordForms forms(PlainType type) {
            return new RecordForms(type, forms, editing, standing, suggestions);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (PlainType type : types) {
            String list = "/" + type.plural();
            RecordPages pages = parts.pages(type);
            routes.get(pages, "one", list + ID);
            routes.get(pages, "bin", list + "/bin");
            routes.post(pages, "delete", list + ID + "/deletion");
            routes.post(pages, "restore", list + ID + "/restoration");
            routes.post(pages, "undo", list + ID + "/undo");
            RecordForms forms = parts.forms(type);
            routes.get(forms, "blank", list + "/new");
            routes.post(forms, "create", list + "/new");
            routes.get(forms, "edit", list + ID + "/edit");
            routes.post(forms, "change", list + ID + "/edit");
            routes.get(forms, "suggest", list + "/suggestions");
        }
    }
}
