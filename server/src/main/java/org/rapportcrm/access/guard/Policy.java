package org.rapportcrm.access.guard;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.springframework.web.method.HandlerMethod;

/** Who may call a route. */
sealed interface Policy {
    /** Anybody. */
    record ToAll() implements Policy {}

    /** Whoever is signed in. */
    record ToSignedIn() implements Policy {}

    /** Whoever holds the permission. */
    record ToHolders(Permission permission) implements Policy {}

    /** Nobody: it declares nothing. */
    record ToNobody() implements Policy {}

    default boolean admits(@Nullable Viewer viewer) {
        return switch (this) {
            case ToAll _ -> true;
            case ToSignedIn _ -> viewer != null;
            case ToHolders(Permission permission) -> viewer != null && viewer.may(permission);
            case ToNobody _ -> false;
        };
    }

    /** What the method declares, or else its class. */
    static Policy of(HandlerMethod handler) {
        return declared(handler.getMethod(), handler)
                .or(() -> declared(handler.getBeanType(), handler))
                .orElseGet(ToNobody::new);
    }

    private static Optional<Policy> declared(AnnotatedElement element, HandlerMethod handler) {
        return Stream.of(element.getAnnotations())
                .flatMap(annotation -> of(annotation, handler).stream())
                .findFirst();
    }

    private static Optional<Policy> of(Annotation annotation, HandlerMethod handler) {
        return switch (annotation) {
            case Open _ -> Optional.of(new ToAll());
            case SignedIn _ -> Optional.of(new ToSignedIn());
            case Needs needs ->
                    Optional.of(new ToHolders(Permission.of(needs.kind(), needs.action())));
            case NeedsOwnKind needs when handler.getBean() instanceof OfKind its ->
                    Optional.of(new ToHolders(Permission.of(its.kind(), needs.value())));
            default -> Optional.empty();
        };
    }
}
