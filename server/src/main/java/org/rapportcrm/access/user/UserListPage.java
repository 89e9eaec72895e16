package org.rapportcrm.access.user;

import java.util.List;

/** The list of users. */
public record UserListPage(String query, List<UserRow> users) {}
