package org.rapportcrm.customer.landing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Relation;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/** The customer as a kind of record: people and organizations. */
@Component
class CustomerType implements RecordType {
    static final String KEY = "customer";

    /** Columns that lists of anything have; they do not tell a customer. */
    private static final Set<String> ANYWHERE =
            Set.of(
                    "external_id",
                    "kind",
                    "name",
                    "website",
                    "language",
                    "zone",
                    "stage",
                    "owner",
                    "team",
                    "department",
                    "tags",
                    "note");

    /** Columns that only lists of organizations have. */
    private static final Set<String> OF_ORGANIZATIONS =
            Set.of(
                    "industry",
                    "sector",
                    "numberofemployees",
                    "numemp",
                    "annualrevenue",
                    "sharedtickets",
                    "domainnames");

    /** Columns of deals, cases, mailings, events and logins, which may name customers too. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "stagename",
                    "dealname",
                    "opportunityid",
                    "ticketid",
                    "requesterid",
                    "whoid",
                    "vidtomerge",
                    "recipient",
                    "useragent",
                    "ipaddress",
                    "username",
                    "activeuserid");

    private final LandingCustomers landing;
    private final Companions companions;

    CustomerType(LandingCustomers landing, Companions companions) {
        this.landing = landing;
        this.companions = companions;
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        boolean tells =
                !ANYWHERE.containsAll(fields)
                        || fields.contains("name")
                                && !Collections.disjoint(headers, OF_ORGANIZATIONS);
        return tells && Collections.disjoint(headers, ELSEWHERE);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<RecordField> fields() {
        return CustomerFields.ALL;
    }

    @Override
    public Optional<RecordTable> table() {
        return Optional.of(CustomerTable.ONLY);
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public List<BuiltInView> views() {
        return CustomerViews.ALL;
    }

    @Override
    public Mark mark(String field, String choice) {
        if (!field.equals("stage")) {
            return Mark.NONE;
        }
        Stage stage = Stage.of(choice);
        return new Mark(stage.tone(), stage.icon());
    }

    @Override
    public List<Relation> relations() {
        return CustomerRelations.ALL;
    }

    @Override
    public boolean isSuggesting() {
        return true;
    }

    @Override
    public Row.Ahead readAhead(Map<String, Object> values, Origin origin) {
        return Draft.Ahead.of(values, origin);
    }

    @Override
    public List<Outcome> land(Landing batch) {
        List<Outcome> outcomes = landing.land(batch);
        companions.bring(batch, outcomes);
        return outcomes;
    }
}
