package org.rapportcrm.record.plain;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Into the bin and out of it again; what rests there is in no list. */
@Component
public class BinningRecords {
    private final WritingRecords writing;
    private final PlainRows rows;
    private final Journal journal;
    private final Clock clock;

    BinningRecords(WritingRecords writing, PlainRows rows, Journal journal, Clock clock) {
        this.writing = writing;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws RecordNotFound when the author may not delete one of them, or it is there already
     */
    @Transactional
    public void putAway(PlainType type, Author author, Collection<UUID> ids) {
        move(type, author, ids, true);
        type.gone(ids);
    }

    /**
     * Those that rest in no bin stay where they are.
     *
     * @throws RecordNotFound when the author may not delete one of them
     */
    @Transactional
    public void bringBack(PlainType type, Author author, Collection<UUID> ids) {
        move(type, author, ids, false);
        type.returned(author, ids);
    }

    private void move(PlainType type, Author author, Collection<UUID> ids, boolean away) {
        Kind kind = writing.kind(type);
        Map<UUID, Standing> standing = rows.lock(kind, ids);
        for (UUID id : ids) {
            Standing one = standing.get(id);
            if (one == null
                    || away && one.binned()
                    || !Reached.is(author.viewer(), kind.key(), Action.DELETE, one.values())) {
                throw new RecordNotFound();
            }
        }
        List<Standing> moved =
                standing.values().stream().filter(one -> one.binned() != away).toList();
        Instant now = clock.instant();
        rows.bin(kind, moved.stream().map(Standing::id).toList(), away ? now : null, now);
        journal.write(author, changes(kind, moved, away));
    }

    private static List<Change> changes(Kind kind, Collection<Standing> standing, boolean away) {
        return standing.stream()
                .map(one ->
                        Change.of(
                                away ? Change.Kind.DELETED : Change.Kind.RESTORED,
                                kind.key(),
                                one.id(),
                                one.value("customer") instanceof UUID customer ? customer : null))
                .toList();
    }
}
