package org.rapportcrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rapportcrm.shared.Action;

/**
 * Policy of a route that exists for every kind of record: the viewer needs this permission for the
 * kind of the handler, which is an {@link OfKind}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsOwnKind {
    Action value();
}
