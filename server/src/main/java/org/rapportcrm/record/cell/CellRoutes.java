package org.rapportcrm.record.cell;

import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Gives each kind that is written by hand the routes by which single fields are. */
@Component
@ConditionalOnWebApplication
class CellRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final KindRoutes routes;
    private final RecordTypes types;
    private final WritingCells writing;
    private final UndoingCells undoing;
    private final RecordHands hands;
    private final FormInputs inputs;
    private final ListedRows rows;

    CellRoutes(
            KindRoutes routes,
            RecordTypes types,
            WritingCells writing,
            UndoingCells undoing,
            RecordHands hands,
            FormInputs inputs,
            ListedRows rows) {
        this.routes = routes;
        this.types = types;
        this.writing = writing;
        this.undoing = undoing;
        this.hands = hands;
        this.inputs = inputs;
        this.rows = rows;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            if (hands.write(type)) {
                var places = new PlacePages(type, writing, undoing);
                String one = "/" + type.plural() + ID;
                routes.post(places, "move", one + "/place");
                routes.post(places, "undo", one + "/place/undo");
                var cells = new CellPages(type, writing, inputs, rows);
                routes.get(cells, "edit", one + "/cell");
                routes.post(cells, "write", one + "/cell");
            }
        }
    }
}
