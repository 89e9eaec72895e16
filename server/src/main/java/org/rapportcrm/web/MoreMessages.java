package org.rapportcrm.web;

import java.util.Locale;
import java.util.Optional;

/** Messages that stand in no file: names that an administrator gave. Contribute it as a bean. */
public interface MoreMessages {
    /** How the keys of all such messages begin; no message of a file is called so. */
    String MARK = "given.";

    /** The words under a key, as they are shown; empty where it is none of these. */
    Optional<String> text(String key, Locale locale);
}
