package org.rapportcrm.interaction.composer;

import java.time.Clock;
import java.util.List;
import org.rapportcrm.access.Organization;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads a form here and now. */
@Component
class ReadingForms {
    private final Organization organization;
    private final NamedPeople people;
    private final ChosenPlaces places;
    private final Clock clock;

    ReadingForms(Organization organization, NamedPeople people, ChosenPlaces places, Clock clock) {
        this.organization = organization;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    ReadForm read(ComposerForm form, Viewer viewer) {
        List<String> strangers = people.ours(form.text("us"), List.of()).strangers();
        return ReadForm.of(
                        form,
                        new ReadForm.Setting(
                                viewer, clock.instant(), organization.currency(), strangers))
                .with(places.problems(form));
    }
}
