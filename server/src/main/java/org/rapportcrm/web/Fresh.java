package org.rapportcrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Policy of a route that is dangerous: beside its right it wants somebody who has proved within the
 * last minutes who they are. Whoever has not is asked on the way, and goes on with what they typed.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
