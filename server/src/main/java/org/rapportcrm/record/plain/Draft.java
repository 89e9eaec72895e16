package org.rapportcrm.record.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;

/** One row on its way to becoming, or changing, a record. Not safe for use by many threads. */
public final class Draft implements Awaiter {
    private final Row row;
    private final UUID id;
    private final @Nullable Standing standing;
    private final Set<String> kept;
    private final Map<String, @Nullable Object> said = new LinkedHashMap<>();
    private final Map<String, Reason> errors = new LinkedHashMap<>();
    private final Map<String, @Nullable String> inVain = new LinkedHashMap<>();
    private @Nullable Reason waiting;

    /**
     * @param kept keys of the fields that stand in the record's row
     */
    Draft(Row row, UUID id, @Nullable Standing standing, Set<String> kept) {
        this.row = row;
        this.id = id;
        this.standing = standing;
        this.kept = kept;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public boolean isNew() {
        return standing == null;
    }

    /** Whether its record rests in the bin, where only files find it. */
    public boolean isBinned() {
        return standing != null && standing.binned();
    }

    /** What stood there; nothing in a new record. */
    public @Nullable Object before(String field) {
        return standing == null ? null : standing.values().get(field);
    }

    /** What will stand there; of a field that is not kept, what the row said. */
    public @Nullable Object value(String field) {
        return said.containsKey(field) ? said.get(field) : before(field);
    }

    /** Whether the row or a rule said anything about it. */
    @Override
    public boolean says(String field) {
        return said.containsKey(field);
    }

    public boolean changes(String field) {
        return says(field) && !Values.same(said.get(field), before(field));
    }

    public void set(String field, @Nullable Object value) {
        said.put(field, value);
    }

    /** As if the row had not said it. */
    void unsay(String field) {
        said.remove(field);
    }

    /** It names something that is not there, and waits for it. */
    void nameInVain(String field, Reason reason) {
        inVain.put(field, value(field) instanceof String text ? text : null);
        unsay(field);
        waitFor(reason);
    }

    @Override
    public Map<String, @Nullable String> inVain() {
        return inVain;
    }

    /** The row is not written; of several reasons the first one of a field counts. */
    public void refuse(String field, Reason reason) {
        errors.putIfAbsent(field, reason);
    }

    /** The row is written, and waits for somebody to complete it. */
    public void waitFor(Reason reason) {
        if (waiting == null) {
            waiting = reason;
        }
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** The first reason why it is not written. */
    public Optional<Reason> refusal() {
        return errors.values().stream().findFirst();
    }

    /** Why it is not written, by field. */
    public Map<String, Reason> errors() {
        return errors;
    }

    public @Nullable UUID customer() {
        return value("customer") instanceof UUID customer ? customer : null;
    }

    Map<String, @Nullable Object> said() {
        return said;
    }

    @Nullable Standing standing() {
        return standing;
    }

    boolean isWritten() {
        return !isRefused() && (isNew() || kept.stream().anyMatch(this::changes));
    }

    Outcome outcome() {
        if (isRefused()) {
            Map.Entry<String, Reason> first = errors.entrySet().iterator().next();
            return Outcome.refused(first.getKey(), first.getValue());
        }
        Effect effect = isNew() ? Effect.CREATED : isWritten() ? Effect.CHANGED : Effect.SAME;
        return waiting == null
                ? Outcome.used(effect, id, customer())
                : Outcome.waiting(effect, waiting, id);
    }
}
