package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.HouseCurrency;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordHand;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/** Records of plain kinds as programs and selections write them. */
@Component
class PlainHand implements RecordHand {
    private final Map<String, PlainType> byKind;
    private final BinningRecords binning;
    private final HouseCurrency house;

    PlainHand(List<PlainType> types, BinningRecords binning, HouseCurrency house) {
        byKind = types.stream().collect(Collectors.toMap(PlainType::key, Function.identity()));
        this.binning = binning;
        this.house = house;
    }

    @Override
    public Set<String> kinds() {
        return byKind.keySet();
    }

    @Override
    public List<Outcome> write(String kind, Author author, List<Row> rows) {
        return type(kind)
                .land(new Landing(author, Origin.byHand(author.viewer(), house.code()), rows));
    }

    @Override
    public boolean deletes(String kind) {
        return true;
    }

    @Override
    public void delete(String kind, Author author, Collection<UUID> records) {
        binning.putAway(type(kind), author, records);
    }

    @Override
    public void bringBack(String kind, Author author, Collection<UUID> records) {
        binning.bringBack(type(kind), author, records);
    }

    private PlainType type(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }
}
