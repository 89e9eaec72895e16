package org.rapportcrm.record.filter;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.MADE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.MergedIds;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Relation;
import org.rapportcrm.record.Stored;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Filters as SQL. Only fields that the asker may read can be asked about, and only related records
 * that they may see: what is hidden can be guessed by no filter.
 */
@Component
public class Conditions {
    private static final RecordField ID =
            RecordField.of("record", "id", FieldType.RECORD, MADE, ESSENTIAL)
                    .stored(new Stored.Column("id"));

    private final RecordTypes types;
    private final MergedIds merged;

    Conditions(RecordTypes types, MergedIds merged) {
        this.types = types;
        this.merged = merged;
    }

    /**
     * @param rows the table of the kind under the alias of the query
     * @throws BadFilter when it names what is not there, or compares with what is no value
     */
    public Condition of(Filter filter, RecordType type, Table<?> rows, Asker asker) {
        return of(filter, new Place(type, rows, 0, asker));
    }

    /** Whether the viewer could ask it: nothing in it is unknown or denied to them. */
    public boolean canBeAsked(Filter filter, RecordType type, Viewer viewer) {
        return switch (filter) {
            case Filter.All(var parts) ->
                    parts.stream().allMatch(part -> canBeAsked(part, type, viewer));
            case Filter.Any(var parts) ->
                    parts.stream().allMatch(part -> canBeAsked(part, type, viewer));
            case Filter.Not(var part) -> canBeAsked(part, type, viewer);
            case Filter.Test test -> field(test.field(), type, viewer).isPresent();
            case Filter.Has(String relation, Filter which) ->
                    type.relation(relation)
                            .filter(one -> viewer.may(one.target(), Action.READ))
                            .flatMap(one -> types.find(one.target()))
                            .filter(target -> canBeAsked(which, target, viewer))
                            .isPresent();
        };
    }

    private record Place(RecordType type, Table<?> rows, int depth, Asker asker) {}

    private Condition of(Filter filter, Place place) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) ->
                    and(parts.stream().map(part -> of(part, place)).toList());
            case Filter.Any(List<Filter> parts) ->
                    or(parts.stream().map(part -> of(part, place)).toList());
            // a comparison with nothing is neither true nor false; its opposite should be true
            case Filter.Not(Filter part) ->
                    not(
                            org.jooq
                                    .impl
                                    .DSL
                                    .coalesce(
                                            org.jooq.impl.DSL.field(of(part, place)),
                                            org.jooq.impl.DSL.inline(false))
                                    .isTrue());
            case Filter.Test test -> test(test, place);
            case Filter.Has(String relation, Filter which) -> has(relation, which, place);
        };
    }

    private Condition test(Filter.Test test, Place place) {
        RecordField field =
                field(test.field(), place.type(), place.asker().viewer())
                        .orElseThrow(() -> BadFilter.unknownField(test.field()));
        return new Comparison(field, place.rows(), new Operands(place.asker(), merged)).of(test);
    }

    private static Optional<RecordField> field(String key, RecordType type, Viewer viewer) {
        return key.equals(ID.key())
                ? Optional.of(ID)
                : type.field(key)
                        .filter(RecordField::isKept)
                        .filter(one -> type.reads(viewer, one));
    }

    private Condition has(String key, Filter which, Place place) {
        Relation relation =
                place.type()
                        .relation(key)
                        .filter(one -> isOpen(one, place.asker()))
                        .orElseThrow(() -> BadFilter.unknownRelation(key));
        if (place.depth() >= FilterJson.DEEPEST) {
            throw BadFilter.tooLarge();
        }
        RecordType target = types.get(relation.target());
        RecordTable table = target.table().orElseThrow();
        Table<?> others = table.as("related_" + (place.depth() + 1));
        Condition fitting =
                table.reachedBy(place.asker().viewer(), Action.READ, others)
                        .and(
                                of(
                                        which,
                                        new Place(
                                                target, others, place.depth() + 1, place.asker())));
        Relation.Link link = relation.link();
        if (link == null) {
            return exists(
                    selectOne()
                            .from(others)
                            .where(relation.join().of(place.rows(), others), fitting));
        }
        return exists(
                selectOne()
                        .from(link.table())
                        .join(others)
                        .on(table.id(others).eq(link.there()))
                        .where(
                                link.here().eq(place.type().table().orElseThrow().id(place.rows())),
                                link.which(),
                                fitting));
    }

    private boolean isOpen(Relation relation, Asker asker) {
        return asker.viewer().may(relation.target(), Action.READ);
    }
}
