package org.rapportcrm.access.setup;

import org.rapportcrm.web.FormErrors;

/** The page where the first administrator is made. */
public record SetupPage(String action, SetupForm form, FormErrors errors) {}
