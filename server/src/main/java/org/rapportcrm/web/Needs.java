package org.rapportcrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rapportcrm.shared.Action;

/**
 * Policy of a route: the viewer needs this permission, at any reach. Which records they reach is
 * decided where the records are loaded.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    String kind();

    Action action();
}
