package org.rapportcrm.identity.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.analytics.matching.Agreement;
import org.rapportcrm.analytics.matching.FieldKind;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Schema;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.identity.match.Evidence;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.review.ReviewPage.Cell;
import org.rapportcrm.identity.review.ReviewPage.Line;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What customers have in each field that is compared, side by side, with what it is worth. */
@Component
class ComparedLines {
    private static final Schema SCHEMA = Subjects.SCHEMA;

    private final Subjects subjects;

    ComparedLines(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * Without fields in which nobody has anything. Of one that is kept from the viewer there is
     * nothing but that it is: how far values agree tells about them.
     *
     * @param pairs of the first customer with each of the others
     */
    List<Line> of(List<UUID> customers, List<Pair> pairs, Viewer viewer, Words words) {
        Map<UUID, Subject> all = subjects.of(customers);
        List<Line> lines = new ArrayList<>();
        for (int field = 0; field < SCHEMA.size(); field++) {
            String name = SCHEMA.field(field).name();
            boolean hidden = !SeenFields.isReadBy(viewer, name);
            List<Cell> cells = new ArrayList<>();
            for (UUID customer : customers) {
                List<String> values = values(all.get(customer), field, words);
                boolean differs =
                        !cells.isEmpty()
                                && isCompared(name, pairs.get(cells.size() - 1))
                                && !values.equals(cells.getFirst().values());
                cells.add(new Cell(values, hidden, differs));
            }
            if (cells.stream().anyMatch(cell -> !cell.values().isEmpty())) {
                lines.add(
                        new Line(
                                "customer.field." + name.replace('_', '-'),
                                hidden ? cells.stream().map(_ -> HIDDEN).toList() : cells,
                                hidden ? List.of() : bars(name, pairs, words)));
            }
        }
        return lines;
    }

    /** Ids of two sources, say, are not: that they differ tells nothing. */
    private static boolean isCompared(String field, Pair pair) {
        return pair.judgement().evidence().stream()
                .anyMatch(evidence ->
                        evidence.field().equals(field)
                                && !evidence.agreement().equals(Agreement.MISSING.name()));
    }

    private static final Cell HIDDEN = new Cell(List.of(), true, false);

    private static List<String> values(
            @org.jspecify.annotations.Nullable Subject subject, int field, Words words) {
        FieldKind kind = SCHEMA.field(field).kind();
        return subject == null
                ? List.of()
                : subject.record().values(field).stream()
                        .map(MatchRecord::withoutScope)
                        .map(value -> shown(kind, value, words))
                        .toList();
    }

    private static String shown(FieldKind kind, String value, Words words) {
        return switch (kind) {
            case DATE -> words.date(LocalDate.parse(value));
            case PHONE -> Normal.phoneInGroups(value);
            default -> value;
        };
    }

    private static List<Bar> bars(String field, List<Pair> pairs, Words words) {
        return pairs.stream().map(pair -> bar(field, pair, words)).toList();
    }

    private static Bar bar(String field, Pair pair, Words words) {
        return pair.judgement().evidence().stream()
                .filter(evidence -> evidence.field().equals(field))
                .findFirst()
                .map(evidence -> new Bar(evidence.bits(), agreement(evidence, words)))
                .orElseGet(() -> new Bar(0, words.text("identity.agreement.missing")));
    }

    static String agreement(Evidence evidence, Words words) {
        return words.text(
                "identity.agreement."
                        + evidence.agreement().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
