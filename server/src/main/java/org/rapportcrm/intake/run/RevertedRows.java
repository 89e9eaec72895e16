package org.rapportcrm.intake.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of an import that was taken back: kept as they came, and no longer known. */
@Component
public class RevertedRows {
    private static final int AT_ONCE = 1_000;

    private final DSLContext db;

    RevertedRows(DSLContext db) {
        this.db = db;
    }

    /**
     * The next rows.
     *
     * @param last key of them; null when there are no more
     * @param ownIds by which their source calls those that came with this import for the first time
     */
    public record Part(@Nullable String last, List<String> ownIds) {}

    /** Marks the next rows after a key whose records were not left as they are. */
    public Part next(Import taken, String after) {
        List<String> ownIds = new ArrayList<>();
        var rows =
                db.fetch(
                        """
                        with next as (
                            select id from intake.source_record
                            where source_id = {0} and record_type = {1} and key > {4}
                                and coalesce(mended_by, import_id) = {2} and state <> 'reverted'
                                and not exists (select from intake.revert_left l
                                    where l.import_id = {2} and l.record_id = source_record.record_id)
                            order by key limit {3}),
                        done as (
                            update intake.source_record s
                            set state = 'reverted', reason = null, reason_arguments = null
                            from next where s.id = next.id returning s.id, s.key)
                        select id, key from done order by key\
                        """,
                        taken.sourceId(), taken.recordType(), taken.id(), AT_ONCE, after);
        String last = null;
        for (var row : rows) {
            UUID id = requireNonNull(row.get(0, UUID.class));
            String key = requireNonNull(row.get(1, String.class));
            last = key;
            // ids tell the time: an older one came with an earlier import, and this one changed it
            if (id.compareTo(taken.id()) > 0) {
                RowKeys.ownId(key).ifPresent(ownIds::add);
            }
        }
        return new Part(last, ownIds);
    }
}
