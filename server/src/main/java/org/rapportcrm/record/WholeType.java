package org.rapportcrm.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind as its module describes it, together with what others add. */
record WholeType(RecordType own, Others others) implements RecordType {
    /** What is added to kinds, by whichever module. */
    record Others(
            Supplier<List<RecordAddition>> additions,
            Supplier<List<RecordFace>> faces,
            Supplier<List<RecordSearch>> searches) {}

    @Override
    public String key() {
        return own.key();
    }

    @Override
    public String plural() {
        return own.plural();
    }

    @Override
    public int place() {
        return own.place();
    }

    @Override
    public List<RecordField> fields() {
        return with(own.fields(), addition -> addition.fields(key()));
    }

    @Override
    public List<Relation> relations() {
        return with(own.relations(), addition -> addition.relations(key()));
    }

    @Override
    public Optional<RecordTable> table() {
        return own.table();
    }

    @Override
    public Optional<RecordSearch> search() {
        return others.searches().get().stream().filter(one -> one.kind().equals(key())).findFirst();
    }

    @Override
    public Optional<RecordFace> face() {
        return others.faces().get().stream().filter(one -> one.kind().equals(key())).findFirst();
    }

    @Override
    public List<BuiltInView> views() {
        return own.views();
    }

    @Override
    public Mark mark(String field, String choice) {
        return own.mark(field, choice);
    }

    @Override
    public List<Outcome> land(Landing landing) {
        return own.land(landing);
    }

    @Override
    public Row.@Nullable Ahead readAhead(Map<String, Object> values, Origin origin) {
        return own.readAhead(values, origin);
    }

    @Override
    public List<Refusal> suggestedRefusals() {
        return own.suggestedRefusals();
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return own.recognizes(fields, headers);
    }

    @Override
    public boolean isSuggesting() {
        return own.isSuggesting();
    }

    @Override
    public String labelKey() {
        return own.labelKey();
    }

    private <T> List<T> with(List<T> first, Function<RecordAddition, List<T>> more) {
        return Stream.concat(
                        first.stream(),
                        others.additions().get().stream()
                                .flatMap(addition -> more.apply(addition).stream()))
                .toList();
    }
}
