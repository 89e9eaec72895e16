package org.rapportcrm.record.api;

import java.util.Locale;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.web.KindRoutes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;

/** Gives each kind of record that has a table its resource, under its own name. */
@Component
@ConditionalOnWebApplication
class ApiRoutes implements SmartInitializingSingleton {
    static final String ROOT = "/api/v1/";

    private final KindRoutes routes;
    private final RecordTypes types;
    private final RecordReads reads;
    private final ResourceWrites writes;
    private final RecordBulk bulk;
    private final RecordHands hands;
    private final RecordActions actions;
    private final ResourceActions acting;
    private final KnownToViewer known;
    private final Survivors survivors;

    ApiRoutes(
            KindRoutes routes,
            RecordTypes types,
            RecordReads reads,
            ResourceWrites writes,
            RecordBulk bulk,
            RecordHands hands,
            RecordActions actions,
            ResourceActions acting,
            KnownToViewer known,
            Survivors survivors) {
        this.known = known;
        this.survivors = survivors;
        this.routes = routes;
        this.types = types;
        this.reads = reads;
        this.writes = writes;
        this.bulk = bulk;
        this.hands = hands;
        this.actions = actions;
        this.acting = acting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            var resource = new RecordResource(type, reads, writes, bulk, known, survivors);
            for (Call call : Call.of(type, hands, actions)) {
                if (!call.isAction()) {
                    register(resource, call);
                }
            }
            for (RecordAction action : Call.byPrograms(type, actions)) {
                routes.post(
                        new ActionResource(type, action, acting),
                        action.right().name().toLowerCase(Locale.ROOT),
                        ROOT + type.plural() + "/{id}/actions/" + action.key());
            }
        }
    }

    private void register(RecordResource resource, Call call) {
        RequestMethod way = RequestMethod.valueOf(call.way());
        if (call.method().equals("bulk")) {
            routes.add(
                    resource, call.method(), call.path(), way, MediaType.APPLICATION_NDJSON_VALUE);
        } else {
            routes.add(resource, call.method(), call.path(), way);
        }
    }
}
