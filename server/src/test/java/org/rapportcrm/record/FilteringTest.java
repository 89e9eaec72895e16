package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.filter.BadFilter;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class FilteringTest {
    @Autowired RecordReads reads;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;

    @BeforeEach
    void people() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        Customers customers = new Customers(types, transactions);
        customers.add("name", "Brightwater Hotels", "kind", "organization", "city", "Vienna");
        customers.add("name", "Calder", "kind", "organization", "city", "Graz");
        customers.add(
                "given_name",
                "Elena",
                "family_name",
                "Marchetti",
                "kind",
                "person",
                "organization",
                "Brightwater Hotels",
                "email",
                "elena@brightwater.example",
                "birthday",
                "1980-02-29");
        customers.add(
                "given_name",
                "Tomasz",
                "family_name",
                "Wilk",
                "kind",
                "person",
                "organization",
                "Calder",
                "stage",
                "lapsed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "city==vienna|Brightwater Hotels",
                "city=in=(Vienna,Graz)|Brightwater Hotels,Calder",
                "city!=Graz|Brightwater Hotels,Elena Marchetti,Tomasz Wilk",
                "city=null=true|Elena Marchetti,Tomasz Wilk",
                "city=null=false;kind==organization|Brightwater Hotels,Calder",
                "kind==person;stage==lapsed|Tomasz Wilk",
                "stage==lapsed,city==Graz|Calder,Tomasz Wilk",
                "name==*CHET*|Elena Marchetti",
                "name==cal*|Calder",
                "email==Elena@Brightwater.example|Elena Marchetti",
                "email==*brightwater*|Elena Marchetti",
                "email=null=true;kind==person|Tomasz Wilk",
                "birthday==1980-02-29|Elena Marchetti",
                "birthday=lt=1990-01-01|Elena Marchetti",
                "birthday=gt=1980-02-29|",
                "created_at=within=today|Brightwater Hotels,Calder,Elena Marchetti,Tomasz Wilk",
                "created_at=lt=today|",
                "employer.city==Vienna|Elena Marchetti",
                "employees=has=''|Brightwater Hotels,Calder",
                "employees=has='stage==lapsed;kind==person'|Calder",
                "employees.employer.name==calder|Calder",
                "all=not='city==Vienna,kind==person'|Calder",
                "all=not='birthday=lt=1990-01-01';kind==person|Tomasz Wilk",
                "owner==me|",
                "tags=null=true;city==Graz|Calder",
            })
    void findsWhoIsMeant(String rsql, String names) {
        assertThat(find(rsql, People.priya()))
                .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salary==3",
                "password_hash==x",
                "custom==x",
                "sort_name==x",
                "owner.name==x",
                "boss.city==x",
                "stage==asleep",
                "birthday==yesterdayish",
                "birthday=like=1980",
                "kind=gt=person",
                "owner==nobody",
                "number==many",
                "country==Austria",
                "birthday=within=1980",
            })
    void refusesWhatCannotBeAsked(String rsql) {
        assertThatThrownBy(() -> find(rsql, People.priya())).isInstanceOf(BadFilter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email==*a*", "email=null=true", "employer.email==*a*"})
    void knowsNoFieldThatIsDenied(String rsql) {
        Viewer narrow = without(People.priya(), "email");

        assertThatThrownBy(() -> find(rsql, narrow))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("record.filter.bad.field");
    }

    @Test
    void followsRelationsOnlyToWhomTheViewerMaySee() {
        db.execute(
                "update customer.customer set owner_id = {0} where kind = 'person'",
                People.lucy().id());

        assertThat(find("kind==person", People.lucy()))
                .containsExactly("Elena Marchetti", "Tomasz Wilk");
        assertThat(find("employer.city==Vienna", People.lucy())).isEmpty();
        assertThatThrownBy(() -> find("orders=has=''", People.marcus()))
                .isInstanceOf(BadFilter.class);
    }

    private List<String> find(String rsql, Viewer viewer) {
        return reads
                .page(
                        ListRequest.of(
                                types.get("customer"),
                                Rsql.read(rsql),
                                List.of("name"),
                                new Order("name", false),
                                50),
                        viewer)
                .rows()
                .stream()
                .map(row -> String.valueOf(row.value("name")))
                .sorted()
                .toList();
    }

    private static Viewer without(Viewer viewer, String field) {
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.departments(),
                viewer.teams(),
                viewer.grants(),
                new DeniedFields(Set.of(new GuardedField("customer", field)), Set.of()),
                viewer.locale(),
                viewer.zone());
    }
}
