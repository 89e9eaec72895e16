package org.rapportcrm.interaction.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participants;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.MinutesTyped;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Reads changed entries. What nobody touched stays as it is, also where nobody could type it. */
@Component
class ReadingEntries {
    private final Participants participants;
    private final NamedPeople people;
    private final Organization organization;

    ReadingEntries(Participants participants, NamedPeople people, Organization organization) {
        this.participants = participants;
        this.people = people;
        this.organization = organization;
    }

    EntryForm form(InteractionRecord entry, Viewer viewer, Words words) {
        return EntryForm.of(entry, participants.of(entry.getId()), words).seenBy(viewer);
    }

    ReadEntry read(InteractionRecord entry, EntryForm sent, Viewer viewer, Words words) {
        List<Participant> before = participants.of(entry.getId());
        EntryForm shown = EntryForm.of(entry, before, words);
        EntryForm form = sent.within(SeenEntries.closed(viewer), shown);
        Map<String, String> problems = new LinkedHashMap<>();
        if (form.isBlank()) {
            problems.put("body", "interaction.problem.body");
        }
        Integer seconds =
                Objects.equals(form.minutes(), shown.minutes())
                        ? entry.getDurationS()
                        : seconds(form.minutes(), problems);
        Money cost =
                Objects.equals(form.cost(), shown.cost())
                        ? cost(entry.getCost(), entry.getCurrency())
                        : cost(form.cost(), viewer, problems);
        NamedPeople.Ours ours = people.ours(form.us(), before);
        if (!ours.strangers().isEmpty()) {
            problems.put("us", "interaction.problem.us");
        }
        List<Participant> all = new ArrayList<>(ours.people());
        all.addAll(people.theirs(viewer, entry.getCustomerId(), form.people(), before));
        String outcome = new Outcomes(words).read(form.outcome());
        return new ReadEntry(shown, form, problems, outcome, seconds, cost, all);
    }

    private static @Nullable Integer seconds(
            @Nullable String minutes, Map<String, String> problems) {
        if (minutes == null) {
            return null;
        }
        Optional<Duration> length = MinutesTyped.read(minutes);
        if (length.isEmpty()) {
            problems.put("minutes", "interaction.problem.minutes");
        }
        return length.map(it -> Math.toIntExact(it.toSeconds())).orElse(null);
    }

    private static @Nullable Money cost(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    private @Nullable Money cost(
            @Nullable String typed, Viewer viewer, Map<String, String> problems) {
        if (typed == null) {
            return null;
        }
        Money cost = AmountTyped.read(typed, viewer.locale(), organization.currency()).orElse(null);
        if (cost == null) {
            problems.put("cost", "interaction.problem.cost");
        }
        return cost;
    }
}
