package org.rapportcrm.access.user;

import org.rapportcrm.access.Postman.Letter;

/**
 * A link for a user, shown once.
 *
 * @param sent the postman took it; else the administrator brings it
 */
public record LinkPage(Letter letter, boolean sent) {}
