package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EveryRouteHasAPolicyTest extends AccessTest {
    @Autowired List<RequestMappingHandlerMapping> mappings;

    @Test
    void declaredOnceOnTheMethodOrOnItsClass() {
        List<String> undeclared =
                handlers()
                        .filter(handler -> policies(handler.getMethod()) != 1)
                        .filter(handler ->
                                policies(handler.getMethod()) > 1
                                        || policies(handler.getBeanType()) != 1)
                        .map(HandlerMethod::toString)
                        .toList();

        assertThat(handlers()).hasSizeGreaterThan(5);
        assertThat(undeclared)
                .as("a route without a policy answers nobody; add @Needs, @SignedIn or @Open")
                .isEmpty();
    }

    private Stream<HandlerMethod> handlers() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType() != Traps.class);
    }

    private static long policies(AnnotatedElement element) {
        return Stream.of(Open.class, SignedIn.class, Needs.class, NeedsOwnKind.class)
                .filter(element::isAnnotationPresent)
                .count();
    }
}
