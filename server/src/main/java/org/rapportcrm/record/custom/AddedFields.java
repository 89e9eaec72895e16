package org.rapportcrm.record.custom;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.rapportcrm.record.db.Tables.VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.CustomField.Choice;
import org.rapportcrm.record.custom.CustomField.IndexState;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds fields to kinds of records, changes what they are called, and takes them away again. */
@Component
public class AddedFields {
    /** The record type of their entries in the journal. */
    public static final String JOURNAL = "field";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final int MOST = 200;

    private final CustomFieldStore store;
    private final CustomFields known;
    private final RecordTypes types;
    private final IndexingFields indexing;
    private final RemovingFields removing;
    private final NamingFields naming;
    private final Jobs jobs;
    private final Journal journal;
    private final DSLContext db;

    AddedFields(
            CustomFieldStore store,
            CustomFields known,
            RecordTypes types,
            IndexingFields indexing,
            RemovingFields removing,
            NamingFields naming,
            Jobs jobs,
            Journal journal,
            DSLContext db) {
        this.store = store;
        this.known = known;
        this.types = types;
        this.indexing = indexing;
        this.removing = removing;
        this.naming = naming;
        this.jobs = jobs;
        this.journal = journal;
        this.db = db;
    }

    public List<CustomField> of(String kind) {
        return store.all().stream().filter(field -> field.kind().equals(kind)).toList();
    }

    /** Kinds that can have them: what is read in lists has the room. */
    public List<RecordType> kinds() {
        return types.listed().stream().filter(AddedFields::hasRoom).toList();
    }

    /** Kinds of which a field may name a record. */
    public List<RecordType> targets() {
        return naming.targets();
    }

    private static boolean hasRoom(RecordType type) {
        return type.table().orElseThrow().as("r").field("custom") != null;
    }

    @Transactional
    public CustomField add(NewField wanted, Author author) {
        RecordType type =
                kinds().stream()
                        .filter(kind -> kind.key().equals(wanted.kind()))
                        .findFirst()
                        .orElseThrow(() -> new FieldRefused("kind", "no-room"));
        if (!NAME.matcher(wanted.name()).matches()) {
            throw new FieldRefused("name", "bad-name");
        }
        String key = AddedValues.MARK + wanted.name();
        if (type.field(key).isPresent()) {
            throw new FieldRefused("name", "name-taken");
        }
        if (of(wanted.kind()).size() >= MOST) {
            throw new FieldRefused("name", "too-many", MOST);
        }
        check(wanted);
        CustomField field =
                new CustomField(
                        UuidV7.next(),
                        wanted.kind(),
                        key,
                        wanted.type(),
                        wanted.labels(),
                        wanted.choices(),
                        wanted.target(),
                        CustomField.traits(
                                wanted.required(), wanted.personal(), wanted.listed(), false),
                        IndexState.NONE,
                        1,
                        false);
        if (!store.add(field)) {
            throw new FieldRefused("name", "name-taken");
        }
        journal.write(author, Change.created(JOURNAL, field.id(), null, field.said()));
        forgetAfterwards();
        return field;
    }

    /** Other names, other choices in another order; what records hold stays. */
    @Transactional
    public CustomField change(
            UUID id,
            Map<String, String> labels,
            List<Choice> choices,
            boolean required,
            boolean listed,
            boolean retired,
            Author author) {
        CustomField before = store.lock(id);
        checkLabels(labels);
        checkChoices(before.type(), choices);
        CustomField after =
                new CustomField(
                        id,
                        before.kind(),
                        before.key(),
                        before.type(),
                        labels,
                        keeping(before.choices(), choices),
                        before.target(),
                        CustomField.traits(
                                required && !retired,
                                before.traits().contains(Trait.PERSONAL),
                                listed,
                                before.index() == IndexState.READY),
                        before.index(),
                        before.version() + 1,
                        retired);
        store.change(after);
        journal.write(author, Change.changed(JOURNAL, id, null, before.said(), after.said()));
        forgetAfterwards();
        return after;
    }

    public CustomField get(UUID id) {
        return store.all().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    /** Begins to build its index, beside the work that goes on. */
    @Transactional
    public void index(UUID id, Author author) {
        CustomField field = store.lock(id);
        if (field.index() == IndexState.NONE || field.index() == IndexState.FAILED) {
            store.index(id, IndexState.BUILDING);
            jobs.start(IndexingFields.KIND, id, author.viewer().id());
            forgetAfterwards();
        }
    }

    /** Names of the views that ask for it or show it. */
    public List<String> views(CustomField field) {
        return db.select(VIEW.NAME)
                .from(VIEW)
                .where(VIEW.KIND.eq(field.kind()))
                .and(position(VIEW.SETTINGS.cast(String.class), "\"" + field.key() + "\"").gt(0))
                .orderBy(VIEW.NAME)
                .fetch(VIEW.NAME);
    }

    /** A choice that is left out is retired: records may hold it. */
    private static List<Choice> keeping(List<Choice> before, List<Choice> after) {
        List<Choice> kept = new ArrayList<>(after);
        for (Choice choice : before) {
            if (after.stream().noneMatch(one -> one.key().equals(choice.key()))) {
                kept.add(new Choice(choice.key(), choice.labels(), true));
            }
        }
        return kept;
    }

    /** How many records hold a value of it. */
    public long uses(CustomField field) {
        Table<?> rows = types.get(field.kind()).table().orElseThrow().as("r");
        return db.fetchCount(
                rows,
                condition("jsonb_exists({0}, {1})", rows.field("custom"), inline(field.key())));
    }

    /**
     * Takes it away with all that records hold of it; of many records in the background, while
     * nobody sees it any more.
     *
     * @param known how many records held it when somebody looked; more by now is refused
     */
    @Transactional
    public void delete(UUID id, long known, Author author) {
        CustomField field = store.lock(id);
        long uses = uses(field);
        if (uses > known) {
            throw new FieldRefused("known", "more-uses");
        }
        journal.write(
                author,
                new Change(JOURNAL, id, null, Change.Kind.DELETED, field.said(), Map.of(), null));
        if (uses > RemovingFields.PART) {
            store.remove(id);
            jobs.start(RemovingFields.KIND, id, author.viewer().id());
        } else {
            removing.take(field, author);
            store.delete(field);
            if (field.index() != IndexState.NONE) {
                afterCommit(() -> indexing.drop(field));
            }
        }
        forgetAfterwards();
    }

    private void check(NewField wanted) {
        checkLabels(wanted.labels());
        checkChoices(wanted.type(), wanted.choices());
        naming.check(wanted);
    }

    private static void checkLabels(Map<String, String> labels) {
        if (labels.values().stream().allMatch(String::isBlank)) {
            throw new FieldRefused("label", "label-missing");
        }
    }

    private static void checkChoices(FieldType type, List<Choice> choices) {
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            throw new FieldRefused("choices", "choices-missing");
        }
        long distinct = choices.stream().map(Choice::key).distinct().count();
        if (distinct < choices.size()) {
            throw new FieldRefused("choices", "choices-twice");
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        known.forget();
                    }
                });
    }
}
