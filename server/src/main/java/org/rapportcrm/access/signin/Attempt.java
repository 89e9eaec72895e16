package org.rapportcrm.access.signin;

import java.util.Optional;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.shared.Secret;

/** Somebody who says who they are. */
record Attempt(String email, String password, Client client, Optional<Secret> browser) {}
