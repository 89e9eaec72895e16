package org.rapportcrm.web;

/** A handler of routes that exists once for each kind of record. */
public interface OfKind {
    /** The kind whose permissions {@link NeedsOwnKind} asks for. */
    String kind();
}
