package org.rapportcrm.access.team;

import java.util.List;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.web.FormErrors;

/** The tree of teams, and the form for one more. */
public record TeamsPage(
        List<TeamRow> teams, List<Choice> departments, TeamForm form, FormErrors errors) {

    /** Below which a new one may stand. */
    public List<TeamRow> parents() {
        return teams.stream().filter(team -> !team.isRetired()).toList();
    }
}
