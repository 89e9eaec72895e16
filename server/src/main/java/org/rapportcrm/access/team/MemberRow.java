package org.rapportcrm.access.team;

import java.util.UUID;
import org.rapportcrm.web.Avatar;

/** Somebody in a team; who leads it also sees what the teams below it do. */
public record MemberRow(UUID id, String name, boolean leads) {
    public Avatar avatar() {
        return Avatar.person(id, name);
    }
}
