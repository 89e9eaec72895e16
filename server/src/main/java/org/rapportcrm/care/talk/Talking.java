package org.rapportcrm.care.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.care.cases.MovingCases;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.interaction.Conversations;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the conversation about a case, and onto its customer's timeline with it. */
@Component
class Talking {
    private final ReachedCases cases;
    private final MovingCases moving;
    private final CaseTalk talk;
    private final Conversations conversations;
    private final Clock clock;

    Talking(
            ReachedCases cases,
            MovingCases moving,
            CaseTalk talk,
            Conversations conversations,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.talk = talk;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Transactional
    public Toast add(UUID id, TalkForm form, Viewer viewer, Words words) {
        Standing standing = cases.lock(id, viewer);
        Author author = Author.of(viewer);
        if (!form.text().isEmpty()) {
            if (!(standing.value("customer") instanceof UUID customer)) {
                throw new NobodysCase();
            }
            TimelineEntry entry = entry(standing, customer, form, viewer);
            conversations.write(author, entry);
            talk.add(id, entry.id(), author);
        }
        Optional<Draft> moved =
                form.goal(ReachedCases.isSolved(standing))
                        .map(state -> moving.to(state, id, author));
        boolean written = !form.text().isEmpty();
        return moved.flatMap(Draft::refusal)
                .map(why -> ReasonWords.text(why, words))
                .map(why -> Toast.refusal(written ? "care.said.only" : "care.said.refused", why))
                .orElse(Toast.of(key(written, moved.isPresent())));
    }

    private static String key(boolean written, boolean moved) {
        if (written) {
            return "care.said.written";
        }
        return moved ? "care.said.moved" : "record.said.nothing";
    }

    private TimelineEntry entry(Standing standing, UUID customer, TalkForm form, Viewer viewer) {
        Instant now = clock.instant();
        Object line = standing.value("line_of_business");
        return new TimelineEntry(
                UuidV7.at(now),
                customer,
                now,
                form.isNote() ? "note" : "contact",
                TimelineEntry.Title.NONE,
                form.text(),
                form.contact(
                        Objects.toString(standing.value("number")),
                        line == null ? null : line.toString()),
                viewer.department(),
                viewer.id(),
                null,
                null,
                null);
    }
}
