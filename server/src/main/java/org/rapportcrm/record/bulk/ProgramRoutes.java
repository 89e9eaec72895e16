package org.rapportcrm.record.bulk;

import java.util.Locale;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Gives the actions of each kind over many records their route for programs. */
@Component
@ConditionalOnWebApplication
class ProgramRoutes implements SmartInitializingSingleton {
    private final KindRoutes routes;
    private final RecordTypes types;
    private final RecordActions actions;
    private final StartingBulk starting;

    ProgramRoutes(
            KindRoutes routes, RecordTypes types, RecordActions actions, StartingBulk starting) {
        this.routes = routes;
        this.types = types;
        this.actions = actions;
        this.starting = starting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            for (RecordAction action : actions.onMany(type)) {
                routes.post(
                        new ActionOnMany(type, action, starting),
                        action.right().name().toLowerCase(Locale.ROOT),
                        "/api/v1/" + type.plural() + "/actions/" + action.key());
            }
        }
    }
}
