package org.rapportcrm.record.bulk;

import java.util.Locale;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Gives the actions of each kind their route. */
@Component
@ConditionalOnWebApplication
class ActionRoutes implements SmartInitializingSingleton {
    private final KindRoutes routes;
    private final RecordTypes types;
    private final RecordActions actions;
    private final AskingActions asking;
    private final StartingBulk starting;
    private final RecordReads reads;

    ActionRoutes(
            KindRoutes routes,
            RecordTypes types,
            RecordActions actions,
            AskingActions asking,
            StartingBulk starting,
            RecordReads reads) {
        this.routes = routes;
        this.types = types;
        this.actions = actions;
        this.asking = asking;
        this.starting = starting;
        this.reads = reads;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            for (RecordAction action : actions.of(type)) {
                routes.post(
                        new ActionPages(type, action, asking, starting, reads),
                        action.right().name().toLowerCase(Locale.ROOT),
                        "/" + type.plural() + "/actions/" + action.key());
            }
        }
    }
}
