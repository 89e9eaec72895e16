package org.rapportcrm.access.team;

import java.util.List;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.web.FormErrors;

/** One team with its members. */
public record TeamPage(
        TeamRow team,
        TeamForm form,
        List<MemberRow> members,
        List<Choice> others,
        List<TeamRow> parents,
        List<Choice> departments,
        FormErrors errors) {

    /** Into which it may be merged. */
    public List<Choice> mergers() {
        return parents.stream()
                .filter(parent -> !parent.isRetired())
                .map(parent -> new Choice(parent.id(), parent.name()))
                .toList();
    }
}
