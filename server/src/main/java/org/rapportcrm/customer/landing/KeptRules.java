package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.SURVIVAL;
import static org.rapportcrm.customer.db.Tables.TRUST;
import static org.rapportcrm.intake.view.Tables.SOURCE_NAME;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.RuleRefused;
import org.rapportcrm.customer.Survival;
import org.rapportcrm.customer.SurvivalRules;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class KeptRules implements SurvivalRules {
    private static final String TYPE = "survival";
    private static final int MOST = 100;
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "honorific",
                    "kind",
                    "stage",
                    "job_title",
                    "birthday",
                    "city",
                    "language",
                    "zone",
                    "owner",
                    "roles",
                    "note");

    private final DSLContext db;
    private final Faces faces;
    private final ReleasedFields released;
    private final AddedRules added;
    private final Journal journal;

    KeptRules(
            DSLContext db,
            Faces faces,
            ReleasedFields released,
            AddedRules added,
            Journal journal) {
        this.db = db;
        this.faces = faces;
        this.released = released;
        this.added = added;
        this.journal = journal;
    }

    @Override
    public List<Rule> rules() {
        Survivorship now = faces.rules();
        Survivorship ours = new Survivorship(Map.of(), Map.of());
        List<Rule> rules = new ArrayList<>();
        FIELDS.forEach(field ->
                rules.add(
                        new Rule(
                                field,
                                "customer.field." + field.replace('_', '-'),
                                now.rule(field),
                                ours.rule(field),
                                offered(field.equals("roles") || field.equals("note")))));
        for (RecordField field : added.added(CustomerType.KEY)) {
            rules.add(
                    new Rule(
                            field.key(),
                            field.labelKey(),
                            now.rule(field.key()),
                            ours.rule(field.key()),
                            offered(false)));
        }
        return rules;
    }

    private static List<Survival> offered(boolean together) {
        List<Survival> offered =
                new ArrayList<>(
                        List.of(
                                Survival.TRUST,
                                Survival.RECENT,
                                Survival.FREQUENT,
                                Survival.LONGEST,
                                Survival.OWN));
        if (together) {
            offered.add(Survival.ALL);
        }
        return offered;
    }

    @Override
    public List<Trusted> sources() {
        Map<UUID, Integer> levels = faces.rules().trust();
        return db.select(SOURCE_NAME.ID, SOURCE_NAME.NAME).from(SOURCE_NAME).fetch().stream()
                .map(row ->
                        new Trusted(
                                row.value1(),
                                row.value2(),
                                levels.getOrDefault(row.value1(), Survivorship.USUAL)))
                .sorted(
                        Comparator.comparingInt(Trusted::level)
                                .reversed()
                                .thenComparing(Trusted::name))
                .toList();
    }

    @Override
    @Transactional
    public void decide(Author author, String field, Survival rule) {
        Rule now =
                rules().stream()
                        .filter(one -> one.field().equals(field))
                        .filter(one -> one.offered().contains(rule))
                        .findFirst()
                        .orElseThrow(RuleRefused::new);
        if (now.rule() == rule) {
            return;
        }
        db.deleteFrom(SURVIVAL).where(SURVIVAL.FIELD.eq(field)).execute();
        if (now.ours() != rule) {
            db.insertInto(SURVIVAL).values(field, rule.key()).execute();
        }
        tell(author, field, now.rule().key(), rule.key());
    }

    @Override
    @Transactional
    public void trust(Author author, UUID source, int level) {
        Trusted now =
                sources().stream()
                        .filter(one -> one.source().equals(source))
                        .findFirst()
                        .orElseThrow(RecordNotFound::new);
        if (level < 0 || level > MOST) {
            throw new RuleRefused();
        }
        if (now.level() == level) {
            return;
        }
        db.insertInto(TRUST)
                .values(source, level)
                .onConflict(TRUST.SOURCE_ID)
                .doUpdate()
                .set(TRUST.LEVEL, level)
                .execute();
        tell(author, source.toString(), now.level(), level);
    }

    private void tell(Author author, String what, Object before, Object after) {
        UUID id = UUID.nameUUIDFromBytes((TYPE + what).getBytes(StandardCharsets.UTF_8));
        journal.write(
                author, Change.changed(TYPE, id, null, Map.of(what, before), Map.of(what, after)));
    }

    @Override
    @Transactional
    public void release(Viewer viewer, UUID customer, String field) {
        released.release(viewer, customer, field);
    }
}
