package org.rapportcrm.care.cases;

import static org.rapportcrm.care.cases.CaseFields.FIELDS;
import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.WritingRecords;
import org.springframework.stereotype.Component;

/** The case as a kind of record: what somebody asks for or complains about, until it is settled. */
@Component
public class CaseType extends PlainType {
    public static final String KIND = "case";

    private final CaseRules rules;
    private final CaseTrail trail;
    private final MergedCases merged;

    CaseType(WritingRecords writing, CaseRules rules, CaseTrail trail, MergedCases merged) {
        super(KIND, SERVICE_CASE, "subject", FIELDS, writing);
        this.rules = rules;
        this.trail = trail;
        this.merged = merged;
    }

    /** What events of other systems say comes with files of their own. */
    @Override
    public List<RecordField> landed() {
        return super.landed().stream()
                .filter(field -> !field.key().equals(CaseFields.EVENT))
                .toList();
    }

    @Override
    public int place() {
        return 250;
    }

    @Override
    public List<Group> groups() {
        return List.of(
                Group.of(
                        "care.group.what",
                        "number",
                        "merged_numbers",
                        "subject",
                        "kind",
                        "priority",
                        "description"),
                Group.of("care.group.who", "customer", "reporter", "channel", "opened_at"),
                Group.of("care.group.about", "product", "asset", "line_of_business"),
                Group.of("care.group.ours", "status", "queue", "owner", "team", "department"),
                Group.of(
                        "care.group.course",
                        "state",
                        "status_since",
                        "solved_at",
                        "solved_by",
                        "reopened",
                        "created_at"));
    }

    @Override
    public List<BuiltInView> views() {
        Filter unsolved = Filter.test("state", Operator.IS_NOT, "solved");
        Order oldest = new Order("opened_at", false);
        return List.of(
                new BuiltInView("open", "care.view.open", unsolved, oldest),
                new BuiltInView(
                        "mine", "care.view.mine", unsolved.and(Filter.is("owner", "me")), oldest),
                new BuiltInView(
                        "team", "care.view.team", unsolved.and(Filter.is("team", "mine")), oldest),
                new BuiltInView(
                        "unassigned",
                        "care.view.unassigned",
                        unsolved.and(Filter.test("owner", Operator.EMPTY)),
                        oldest),
                new BuiltInView(
                        "waiting", "care.view.waiting", Filter.is("state", "waiting"), oldest),
                new BuiltInView(
                        "solved",
                        "care.view.solved",
                        Filter.is("state", "solved"),
                        new Order("solved_at", true)),
                BuiltInView.all(this));
    }

    @Override
    public Mark mark(String field, String choice) {
        return switch (field + " " + choice) {
            case "state waiting" -> new Mark("is-warn", "hourglass");
            case "state solved" -> new Mark("is-ok", "check");
            case "priority high" -> new Mark("is-warn", "chevron-up");
            case "priority urgent" -> new Mark("is-bad", "flame");
            default -> Mark.NONE;
        };
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return fields.contains("case_id")
                && fields.contains("subject")
                && (fields.contains("status") || fields.contains("priority"));
    }

    @Override
    public void prepare(Landing landing, List<Draft> drafts) {
        rules.apply(landing, drafts);
    }

    @Override
    public void follow(Landing landing, List<Draft> written) {
        trail.write(landing, written);
    }

    @Override
    public void gone(Collection<UUID> records) {
        trail.remove(records);
    }

    @Override
    public void returned(Author author, Collection<UUID> records) {
        merged.takeApart(author, records);
        trail.tell(records);
    }

    @Override
    public Map<UUID, UUID> successors(Collection<UUID> records) {
        return merged.into(records);
    }
}
