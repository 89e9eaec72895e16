package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.landing.Face.Saying;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.plain.LateNews;
import org.springframework.stereotype.Component;

/**
 * Changes customers that are known. What the customer's own source (or a person) says overwrites;
 * what another source says fills what is empty and adds contact points and words.
 */
@Component
class ChangedCustomers {
    private final DSLContext db;
    private final CustomerRows rows;
    private final ContactRows contactRows;
    private final Faces faces;
    private final Claims claims;
    private final Journal journal;
    private final CustomerNews news;
    private final LateNews late;
    private final Clock clock;

    ChangedCustomers(
            DSLContext db,
            CustomerRows rows,
            ContactRows contactRows,
            Faces faces,
            Claims claims,
            Journal journal,
            CustomerNews news,
            LateNews late,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.contactRows = contactRows;
        this.faces = faces;
        this.claims = claims;
        this.journal = journal;
        this.news = news;
        this.late = late;
        this.clock = clock;
    }

    /**
     * @param own whether the draft may overwrite
     */
    record Edit(UUID customer, Draft draft, boolean own) {
        /** For whoever stands for the customer. */
        Edit among(Map<UUID, CustomerRows.Current> locked) {
            CustomerRows.Current found = locked.get(customer);
            return found == null || found.mergedInto() == null
                    ? this
                    : new Edit(found.mergedInto(), draft, own).among(locked);
        }
    }

    /** Effect on which customer. */
    record Written(Effect effect, UUID customer) {}

    /** Writes all edits; tells what became of each draft. */
    Map<Draft, Written> write(Landing landing, List<Edit> found) {
        Map<Draft, Written> effects = new IdentityHashMap<>();
        if (found.isEmpty()) {
            return effects;
        }
        Map<UUID, CustomerRows.Current> current =
                rows.lockStanding(found.stream().map(Edit::customer).toList());
        List<Edit> edits = found.stream().map(edit -> edit.among(current)).toList();
        Instant at = clock.instant();
        Saying saying = new Saying(landing.origin().source(), landing.said(at));
        Precedence precedence = faces.precedence(current.keySet());
        Claims.Batch said = claims.batch();
        Words words = new Words(saying, precedence, said);
        Deltas deltas = new Deltas();
        List<ContactRows.Added> added = new ArrayList<>();
        for (Edit edit : edits) {
            CustomerRows.Current now = current.get(edit.customer());
            boolean changed =
                    now != null && (values(edit, now, words, deltas) | contacts(edit, now, added));
            effects.put(
                    edit.draft(),
                    new Written(changed ? Effect.CHANGED : Effect.SAME, edit.customer()));
            if (changed) {
                deltas.from(edit.customer(), edit.draft().row().sourceRecord());
            }
        }
        said.write();
        contactRows.add(db, added, at);
        rows.externalIds(landing.origin().source(), edits);
        calledAnew(edits);
        Set<UUID> touched = new HashSet<>(deltas.customers());
        added.forEach(one -> touched.add(one.customer()));
        current.keySet().retainAll(touched);
        rows.update(current, deltas, foundAnew(edits, deltas, added), at);
        List<Change> changes = new ArrayList<>(deltas.entries());
        changes.addAll(ContactRows.changes(added));
        journal.write(landing.author(), changes);
        news.handedOver(landing.author(), deltas.newOwners());
        return effects;
    }

    private void calledAnew(List<Edit> edits) {
        late.calledAnew(
                CustomerType.KEY,
                edits.stream()
                        .filter(edit -> !edit.own() && edit.draft().externalId() != null)
                        .map(Edit::customer)
                        .toList());
    }

    /** Those for whom other words may be searched now. */
    private static Set<UUID> foundAnew(
            List<Edit> edits, Deltas deltas, List<ContactRows.Added> added) {
        Set<UUID> anew = new HashSet<>();
        added.forEach(one -> anew.add(one.customer()));
        deltas.customers().stream()
                .filter(id -> !Collections.disjoint(deltas.after(id).keySet(), SearchWords.FIELDS))
                .forEach(anew::add);
        edits.stream()
                .filter(edit -> edit.draft().externalId() != null)
                .forEach(edit -> anew.add(edit.customer()));
        return anew;
    }

    /** Who speaks, and what comes of it. */
    private record Words(Saying saying, Precedence precedence, Claims.Batch said) {
        boolean count(Edit edit, String field, @Nullable Object old, @Nullable Object value) {
            UUID customer = edit.customer();
            boolean counts = precedence.allows(customer, field, saying, edit.own(), old);
            if (!Objects.equals(old, value)) {
                precedence.note(said, customer, field, old, saying, value);
            }
            return counts;
        }
    }

    private static boolean values(Edit edit, CustomerRows.Current now, Words words, Deltas deltas) {
        boolean changed = false;
        String called = Profile.personName(now.values());
        for (var said : edit.draft().profile().values().entrySet()) {
            String field = said.getKey();
            Object old = now.values().get(field);
            boolean adds = WordList.FIELDS.contains(field) && !edit.draft().row().isTyped();
            Object union = adds ? WordList.union(old, said.getValue()) : said.getValue();
            Object value = Profile.isBlank(union) ? null : union;
            if (WordList.FIELDS.contains(field)
                    ? old == null || edit.own() || adds
                    : words.count(edit, field, old, value)) {
                changed |= set(now, field, value, deltas);
            }
        }
        String name = Profile.personName(now.values());
        boolean renamed = !Objects.equals(name, called) && !edit.draft().row().has("name");
        if (name != null && (renamed || now.values().get("name") == null)) {
            set(now, "name", name, deltas);
        }
        return changed;
    }

    private static boolean set(
            CustomerRows.Current now, String field, @Nullable Object value, Deltas deltas) {
        Object old = now.values().get(field);
        if (Objects.equals(old, value)) {
            return false;
        }
        deltas.note(now.id(), field, old, value);
        now.values().put(field, value);
        return true;
    }

    private static boolean contacts(
            Edit edit, CustomerRows.Current now, List<ContactRows.Added> added) {
        Draft draft = edit.draft();
        List<Contact> fresh =
                draft.contacts().stream()
                        .filter(contact ->
                                now.contacts().putIfAbsent(contact.key(), contact) == null)
                        .toList();
        Draft rest = new Draft(draft.row(), draft.profile(), fresh, draft.externalId());
        added.addAll(ContactRows.added(edit.customer(), rest, now.primaries()));
        return !fresh.isEmpty();
    }
}
