package org.rapportcrm.customer.edit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.PossibleDuplicate;
import org.rapportcrm.customer.PossibleDuplicates;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.NamedInRows;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes what somebody typed about a customer: checks it, writes it. */
@Component
class EditingCustomers {
    private static final List<String> NAMES = List.of("given_name", "family_name", "name");

    private final CustomerEdits edits;
    private final PossibleDuplicates duplicates;
    private final LaterChanges laterChanges;
    private final FormFields fields;
    private final NamedInRows naming;
    private final FormSource source;
    private final Clock clock;

    EditingCustomers(
            CustomerEdits edits,
            PossibleDuplicates duplicates,
            LaterChanges laterChanges,
            FormFields fields,
            NamedInRows naming,
            FormSource source,
            Clock clock) {
        this.edits = edits;
        this.duplicates = duplicates;
        this.laterChanges = laterChanges;
        this.fields = fields;
        this.naming = naming;
        this.source = source;
        this.clock = clock;
    }

    /**
     * @param despite whether the author saw customers with the same keys and wants a new one
     */
    @Transactional
    public Result.OfNew create(Viewer viewer, Typed typed, boolean despite, Words words) {
        FormFields.Read read = fields.read(typed, words);
        Row row = Row.typed(read.values());
        Map<String, Reason> errors = errors(row, read, viewer);
        if (!errors.isEmpty()) {
            return new Result.Refused(errors);
        }
        List<PossibleDuplicate> same = despite ? List.of() : duplicates.withSameKey(row, viewer);
        if (!same.isEmpty()) {
            return new Result.Doubtful(same);
        }
        var written = edits.create(viewer, withOwner(read.values(), viewer));
        if (!written.isSeen()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Result.Refused(Map.of("owner", Reason.of("customer.rule.out-of-sight")));
        }
        return new Result.Created(written);
    }

    /**
     * Writes the fields whose text is another than the form showed. Where somebody else changed the
     * same field to something else, nothing is written and the person chooses.
     *
     * @param version of the customer when the form was opened
     */
    @Transactional
    public Result.OfChange change(
            Viewer viewer, UUID customer, int version, Typed typed, Words words) {
        Standing now = edits.lock(viewer, customer, Action.WRITE);
        Map<String, LaterChanges.Later> later = laterChanges.since(now, version);
        Compared compared = compare(now, later, typed, viewer, words);
        FormFields.Read read = fields.read(new Typed(compared.mine()), words);
        Map<String, Reason> errors = errors(Row.edit(customer, read.values()), read, viewer);
        if (isNameless(now, read.values())) {
            boolean organization = "organization".equals(now.text("kind"));
            errors.put(organization ? "name" : "family_name", Reason.of("customer.rule.name"));
        }
        if (!errors.isEmpty()) {
            return new Result.Refused(errors);
        }
        if (!compared.conflicts().isEmpty()) {
            return new Result.Overtaken(page(now, compared));
        }
        var written = edits.change(Author.of(viewer), customer, read.values());
        String name = written.isSeen() ? written.name() : now.name();
        return new Result.Saved(written, name, later.size());
    }

    /** Whoever sees but some of the customers goes on seeing the one that they add. */
    private static Map<String, Object> withOwner(Map<String, Object> values, Viewer viewer) {
        if (viewer.reach(VisibleCustomers.READ) == Reach.ALL || !isBlank(values.get("owner"))) {
            return values;
        }
        Map<String, Object> owned = new LinkedHashMap<>(values);
        owned.put("owner", viewer.id().toString());
        return owned;
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.equals("");
    }

    /**
     * Three versions of each field: as the form showed it, as it stands, as it was typed.
     *
     * @param mine texts that differ from what the form showed
     * @param conflicts those of them that somebody else changed to something else
     */
    private record Compared(Map<String, List<String>> mine, List<ConflictPage.Choice> conflicts) {}

    private Compared compare(
            Standing now,
            Map<String, LaterChanges.Later> later,
            Typed typed,
            Viewer viewer,
            Words words) {
        Map<String, List<String>> mine = new LinkedHashMap<>();
        List<ConflictPage.Choice> conflicts = new ArrayList<>();
        typed.texts()
                .forEach((field, texts) -> {
                    LaterChanges.Later changed = later.get(field);
                    Object shown = changed == null ? now.get(field) : changed.before();
                    String text =
                            String.join(
                                    ", ", texts.stream().filter(one -> !one.isEmpty()).toList());
                    String theirs = fields.text(field, now.get(field), viewer, words);
                    String named = typed.shown().get(field);
                    String opened =
                            named == null ? fields.text(field, shown, viewer, words) : named;
                    boolean untouched = isSame(text, opened);
                    if (!untouched && !isSame(text, theirs)) {
                        mine.put(field, texts);
                        if (changed != null) {
                            conflicts.add(choice(field, theirs, text, changed, viewer, words));
                        }
                    }
                });
        return new Compared(mine, conflicts);
    }

    private Map<String, Reason> errors(Row row, FormFields.Read read, Viewer viewer) {
        Map<String, Reason> errors = new LinkedHashMap<>(read.unreadable());
        CustomerRules.of(clock, Origin.byHand(viewer)).broken(row).forEach(errors::putIfAbsent);
        AddedRules.broken(fields.added(), row).forEach(errors::putIfAbsent);
        errors.putAll(namesInVain(row, viewer));
        return errors;
    }

    private Map<String, Reason> namesInVain(Row row, Viewer viewer) {
        Landing landing = new Landing(Author.of(viewer), Origin.byHand(viewer), List.of(row));
        return naming.read(fields.added(), landing).getFirst().refused();
    }

    /** Browsers put other white space into a field than they got. */
    private static boolean isSame(String one, String other) {
        return one.replaceAll("\\s+", " ").strip().equals(other.replaceAll("\\s+", " ").strip());
    }

    private static boolean isNameless(Standing now, Map<String, Object> values) {
        boolean touched = NAMES.stream().anyMatch(values::containsKey);
        return touched
                && NAMES.stream()
                        .map(field ->
                                values.containsKey(field) ? values.get(field) : now.get(field))
                        .allMatch(value -> value == null || value.equals(""));
    }

    private ConflictPage.Choice choice(
            String field,
            String theirs,
            String mine,
            LaterChanges.Later later,
            Viewer viewer,
            Words words) {
        return new ConflictPage.Choice(
                source.input(field, theirs, null, viewer, words),
                source.input(field, mine, null, viewer, words),
                later.by(),
                later.at());
    }

    private static ConflictPage page(Standing now, Compared compared) {
        Map<String, String> kept = new LinkedHashMap<>();
        compared.mine().forEach((field, texts) -> kept.put(field, String.join(", ", texts)));
        compared.conflicts().forEach(conflict -> kept.remove(conflict.field()));
        return new ConflictPage(now.id(), now.name(), now.version(), compared.conflicts(), kept);
    }
}
