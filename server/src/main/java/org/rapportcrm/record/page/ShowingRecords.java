package org.rapportcrm.record.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.mine.Favorites;
import org.rapportcrm.record.page.RecordPage.Deed;
import org.rapportcrm.record.page.RecordPage.Fact;
import org.rapportcrm.record.page.RecordPage.Frame;
import org.rapportcrm.record.page.RecordPage.Group;
import org.rapportcrm.record.page.RecordPage.Panel;
import org.rapportcrm.record.page.RecordPage.Pill;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fragments;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts the page of a record together. */
@Component
class ShowingRecords {
    private final RecordTypes types;
    private final RecordActions actions;
    private final RecordReads reads;
    private final StandingRecords standing;
    private final NamesOf names;
    private final ShowingHistory history;
    private final Favorites favorites;
    private final List<RecordPanel> panels;
    private final Fragments fragments;

    ShowingRecords(
            RecordTypes types,
            RecordActions actions,
            RecordReads reads,
            StandingRecords standing,
            NamesOf names,
            ShowingHistory history,
            Favorites favorites,
            List<RecordPanel> panels,
            Fragments fragments) {
        this.types = types;
        this.actions = actions;
        this.reads = reads;
        this.standing = standing;
        this.names = names;
        this.history = history;
        this.favorites = favorites;
        this.panels = panels.stream().sorted(Comparator.comparingInt(RecordPanel::order)).toList();
        this.fragments = fragments;
    }

    RecordPage page(PlainType type, UUID id, long below, Viewer viewer, Words words) {
        RecordType whole = types.get(type.key());
        List<RecordField> fields =
                whole.fields().stream()
                        .filter(field -> field.isKept() && whole.reads(viewer, field))
                        .toList();
        SeenRecord record = seen(whole, id, fields, viewer);
        CellTexts texts = new CellTexts(words, names.in(List.of(record), fields, viewer, words));
        Frame frame = frame(type, record, fields, texts, viewer);
        ShowingHistory.Page told = history.page(type, frame, below, viewer, words);
        return new RecordPage(
                frame,
                favorites.star(viewer, type.key(), id),
                groups(type, record, fields, texts),
                panels.stream()
                        .filter(panel -> panel.isOn(type.key()))
                        .flatMap(panel ->
                                panel
                                        .read(type.key(), id, viewer, words)
                                        .map(model -> new Panel(panel.template(), model))
                                        .stream())
                        .toList(),
                fragments,
                told.events(),
                told.older());
    }

    private SeenRecord seen(RecordType type, UUID id, List<RecordField> fields, Viewer viewer) {
        SeenRecord record =
                reads.byIds(
                                type,
                                List.of(id),
                                fields.stream().map(RecordField::key).toList(),
                                viewer)
                        .get(id);
        if (record == null) {
            throw new RecordNotFound();
        }
        return record;
    }

    private Frame frame(
            PlainType type,
            SeenRecord record,
            List<RecordField> fields,
            CellTexts texts,
            Viewer viewer) {
        String title = type.table().orElseThrow().title();
        List<Pill> pills =
                fields.stream()
                        .filter(field -> field.type() == FieldType.CHOICE && field.is(Trait.LISTED))
                        .filter(field -> record.value(field.key()) != null)
                        .map(field ->
                                new Pill(
                                        texts.of(field, record.value(field.key())),
                                        type.mark(
                                                field.key(),
                                                String.valueOf(record.value(field.key())))))
                        .toList();
        String called =
                fields.stream()
                        .filter(field -> field.key().equals(title))
                        .map(field -> texts.of(field, record.value(title)))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseGet(() -> texts.words().text("record.unnamed"));
        return new Frame(
                type.key(),
                type.plural(),
                record.id(),
                called,
                pills,
                Stream.of(Action.WRITE, Action.DELETE)
                        .filter(action -> isReached(type, record.id(), viewer, action))
                        .toList(),
                deeds(type, record.id(), viewer, texts.words()));
    }

    private List<Deed> deeds(PlainType type, UUID id, Viewer viewer, Words words) {
        RecordType whole = types.get(type.key());
        return actions.of(whole, viewer).stream()
                .filter(action -> !action.hasOwnButton())
                .filter(action -> isReached(type, id, viewer, action.right()))
                .map(action -> {
                    Reason reason = action.refused(whole, viewer, List.of(id)).get(id);
                    return new Deed(
                            action.labelKey(),
                            action.icon(),
                            "/" + type.plural() + "/actions/" + action.key(),
                            reason == null ? null : ReasonWords.text(reason, words));
                })
                .toList();
    }

    boolean isSeen(PlainType type, UUID id, Viewer viewer) {
        return isReached(type, id, viewer, Action.READ);
    }

    private boolean isReached(PlainType type, UUID id, Viewer viewer, Action action) {
        try {
            standing.read(type, id, viewer, action);
            return true;
        } catch (RecordNotFound _) {
            return false;
        }
    }

    private static List<Group> groups(
            PlainType type, SeenRecord record, List<RecordField> fields, CellTexts texts) {
        List<Group> groups = new ArrayList<>();
        for (PlainType.Group group : Grouped.of(type, fields)) {
            List<Fact> facts =
                    group.fields().stream()
                            .flatMap(
                                    key -> fields.stream().filter(field -> field.key().equals(key)))
                            .filter(field -> !isToldBeside(field, fields))
                            .map(field -> fact(field, record.value(field.key()), texts))
                            .filter(fact -> !fact.text().isEmpty())
                            .toList();
            if (!facts.isEmpty()) {
                groups.add(new Group(group.titleKey(), facts));
            }
        }
        return groups;
    }

    /** An amount says its currency itself. */
    private static boolean isToldBeside(RecordField field, List<RecordField> fields) {
        return field.key().equals(FormInputs.CURRENCY)
                && fields.stream().anyMatch(one -> one.type() == FieldType.MONEY);
    }

    private static Fact fact(RecordField field, @Nullable Object value, CellTexts texts) {
        return new Fact(
                texts.words().text(field.labelKey()),
                texts.of(field, value),
                path(field, value, texts));
    }

    private static @Nullable String path(
            RecordField field, @Nullable Object value, CellTexts texts) {
        return field.type() == FieldType.CUSTOMER
                        && value instanceof UUID id
                        && texts.knows(field, id)
                ? "/customers/" + id
                : null;
    }
}
