package org.rapportcrm.record.api;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.RecordReads;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each kind of record that has a table its resource, under its own name. */
@Component
@ConditionalOnWebApplication
class ApiRoutes implements SmartInitializingSingleton {
    static final String ROOT = "/api/v1/";

    private final RequestMappingHandlerMapping mapping;
    private final RecordTypes types;
    private final RecordReads reads;
    private final ResourceWrites writes;
    private final RecordBulk bulk;
    private final Hands hands;

    ApiRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            RecordTypes types,
            RecordReads reads,
            ResourceWrites writes,
            RecordBulk bulk,
            Hands hands) {
        this.mapping = mapping;
        this.types = types;
        this.reads = reads;
        this.writes = writes;
        this.bulk = bulk;
        this.hands = hands;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (RecordType type : types.listed()) {
            var resource = new RecordResource(type, reads, writes, bulk);
            for (Call call : Call.of(type, hands)) {
                register(resource, call);
            }
        }
    }

    private void register(RecordResource resource, Call call) {
        Method method =
                Arrays.stream(RecordResource.class.getDeclaredMethods())
                        .filter(one -> one.getName().equals(call.method()))
                        .findFirst()
                        .orElseThrow();
        var info =
                RequestMappingInfo.paths(call.path())
                        .methods(RequestMethod.valueOf(call.way()))
                        .options(mapping.getBuilderConfiguration());
        mapping.registerMapping(
                (call.method().equals("bulk")
                                ? info.consumes(MediaType.APPLICATION_NDJSON_VALUE)
                                : info)
                        .build(),
                resource,
                method);
    }
}
