package org.rapportcrm.record.custom;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
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
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.UuidV7;
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
    private final Journal journal;
    private final DSLContext db;

    AddedFields(
            CustomFieldStore store,
            CustomFields known,
            RecordTypes types,
            Journal journal,
            DSLContext db) {
        this.store = store;
        this.known = known;
        this.types = types;
        this.journal = journal;
        this.db = db;
    }

    /** A field that cannot be added or changed so. */
    public static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;
        private final String field;

        Refused(String field, String key, Object... arguments) {
            super(Kind.INVALID, "record.custom." + key, arguments);
            this.field = field;
        }

        /** The part of the form that is wrong. */
        public String field() {
            return field;
        }
    }

    /**
     * @param name lower_snake_case, without the mark that all added fields have
     */
    public record NewField(
            String kind,
            String name,
            FieldType type,
            Map<String, String> labels,
            List<Choice> choices,
            @Nullable String target,
            boolean required,
            boolean personal,
            boolean listed) {}

    public List<CustomField> of(String kind) {
        return known.of(kind);
    }

    /** Kinds that can have them: what is read in lists has the room. */
    public List<RecordType> kinds() {
        return types.listed().stream().filter(AddedFields::hasRoom).toList();
    }

    private static boolean hasRoom(RecordType type) {
        return type.table().orElseThrow().as("r").field("custom") != null;
    }

    @Transactional
    public CustomField add(NewField wanted, Author author) {
        RecordType type = types.get(wanted.kind());
        if (!hasRoom(type)) {
            throw new Refused("kind", "no-room");
        }
        if (!NAME.matcher(wanted.name()).matches()) {
            throw new Refused("name", "bad-name");
        }
        String key = AddedValues.MARK + wanted.name();
        if (type.field(key).isPresent()) {
            throw new Refused("name", "name-taken");
        }
        if (known.of(wanted.kind()).size() >= MOST) {
            throw new Refused("name", "too-many", MOST);
        }
        checkLabels(wanted.labels());
        checkChoices(wanted.type(), wanted.choices());
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
        store.add(field);
        journal.write(author, Change.created(JOURNAL, field.id(), null, said(field)));
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
        journal.write(author, Change.changed(JOURNAL, id, null, said(before), said(after)));
        forgetAfterwards();
        return after;
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
     * Takes it away with all that records hold of it.
     *
     * @param known how many records held it when somebody looked; more by now is refused
     */
    @Transactional
    public void delete(UUID id, long known, Author author) {
        CustomField field = store.lock(id);
        if (uses(field) > known) {
            throw new Refused("known", "more-uses");
        }
        Table<?> rows = types.get(field.kind()).table().orElseThrow().as("r");
        Field<JSONB> custom = requireNonNull(rows.field("custom", JSONB.class));
        db.update(rows)
                .set(custom, field("{0} - {1}", JSONB.class, custom, inline(field.key())))
                .where("jsonb_exists({0}, {1})", custom, inline(field.key()))
                .execute();
        store.delete(id);
        journal.write(
                author,
                new Change(JOURNAL, id, null, Change.Kind.DELETED, said(field), Map.of(), null));
        forgetAfterwards();
    }

    private static void checkLabels(Map<String, String> labels) {
        if (labels.values().stream().allMatch(String::isBlank)) {
            throw new Refused("label", "label-missing");
        }
    }

    private static void checkChoices(FieldType type, List<Choice> choices) {
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            throw new Refused("choices", "choices-missing");
        }
        long distinct = choices.stream().map(Choice::key).distinct().count();
        if (distinct < choices.size()) {
            throw new Refused("choices", "choices-twice");
        }
    }

    private static Map<String, Object> said(CustomField field) {
        return Map.of(
                "kind",
                field.kind(),
                "key",
                field.key(),
                "type",
                field.type().name().toLowerCase(Locale.ROOT),
                "labels",
                field.labels(),
                "choices",
                field.choices(),
                "required",
                field.traits().contains(Trait.REQUIRED),
                "listed",
                field.traits().contains(Trait.LISTED),
                "retired",
                field.retired());
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
