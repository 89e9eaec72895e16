package org.rapportcrm.record.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.springframework.stereotype.Component;

/** Who stands before and behind a record in a list. */
@Component
class Neighbors {
    private final RecordReads reads;
    private final SearchedRecords searched;

    Neighbors(RecordReads reads, SearchedRecords searched) {
        this.reads = reads;
        this.searched = searched;
    }

    /**
     * Empty at the end of the list.
     *
     * @throws org.rapportcrm.shared.RecordNotFound also when the viewer may not see the record
     */
    Optional<UUID> of(UUID record, boolean ahead, Asked asked) {
        ListRequest request = asked.request(List.of());
        if (!asked.query().isSearch()) {
            return reads.neighbor(request, record, ahead, asked.viewer());
        }
        List<UUID> ids =
                searched.find(asked.query().text(), request, asked.viewer()).stream()
                        .map(SeenRecord::id)
                        .toList();
        int at = ids.indexOf(record);
        int next = ahead ? at + 1 : at - 1;
        return at < 0 || next < 0 || next >= ids.size()
                ? Optional.empty()
                : Optional.of(ids.get(next));
    }
}
