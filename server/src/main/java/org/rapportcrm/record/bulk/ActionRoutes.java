package org.rapportcrm.record.bulk;

import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.list.ShownLists;
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
    private final ShownLists lists;

    ActionRoutes(
            KindRoutes routes,
            RecordTypes types,
            RecordActions actions,
            AskingActions asking,
            StartingBulk starting,
            ShownLists lists) {
        this.routes = routes;
        this.types = types;
        this.actions = actions;
        this.asking = asking;
        this.starting = starting;
        this.lists = lists;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            if (!actions.of(type).isEmpty()) {
                var pages = new ActionPages(type, actions, asking, starting, lists);
                routes.post(pages, "act", "/" + type.plural() + "/actions/{action}");
            }
        }
    }
}
