package org.rapportcrm.intake.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of an import that was taken back: kept as they came, and no longer known. */
@Component
public class RevertedRows {
    private static final int AT_ONCE = 5_000;

    private final DSLContext db;

    RevertedRows(DSLContext db) {
        this.db = db;
    }

    /**
     * The next rows.
     *
     * @param fresh those that came with this import for the first time
     * @param ownIds by which their source calls these
     */
    public record Part(int size, List<UUID> fresh, List<String> ownIds) {
        public boolean isEmpty() {
            return size == 0;
        }
    }

    /** Marks the next rows whose records were not left as they are. */
    public Part next(Import taken) {
        List<UUID> fresh = new ArrayList<>();
        List<String> ownIds = new ArrayList<>();
        var rows =
                db.fetch(
                        """
                        update intake.source_record s set state = 'reverted', reason = null, reason_arguments = null
                        from (select id from intake.source_record
                              where source_id = {0} and record_type = {1} and coalesce(mended_by, import_id) = {2}
                                and state <> 'reverted'
                                and not exists (select from intake.revert_left l
                                    where l.import_id = {2} and l.record_id = source_record.record_id)
                              limit {3}) next
                        where s.id = next.id
                        returning s.id, s.key\
                        """,
                        taken.sourceId(), taken.recordType(), taken.id(), AT_ONCE);
        for (var row : rows) {
            UUID id = requireNonNull(row.get(0, UUID.class));
            String key = requireNonNull(row.get(1, String.class));
            // ids tell the time: an older one came with an earlier import, and this one changed it
            if (id.compareTo(taken.id()) > 0) {
                fresh.add(id);
                RowKeys.ownId(key).ifPresent(ownIds::add);
            }
        }
        return new Part(rows.size(), fresh, ownIds);
    }
}
