package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.RoundTrips;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HouseTest
class QuestionsTest {
    private static final UUID ELENA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID PRIYA = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired DSLContext db;
    @Autowired Environment environment;

    @Test
    void areAskedAboutOneAfterTheOther() {
        Questions questions = new Questions();
        Field<UUID> who = questions.subject().as("who");
        Field<Integer> seven = val(7).as("seven");
        Question first = questions.add(select(seven, who));
        Question second = questions.add(select(questions.subject().eq(ELENA).as("elena")));
        PreparedQuestions prepared = questions.prepare(db);

        Answers ofElena = prepared.ask(ELENA, TODAY);
        Answers ofPriya = prepared.ask(PRIYA, TODAY);

        assertThat(ofElena.to(first).getFirst().get(who)).isEqualTo(ELENA);
        assertThat(ofElena.to(first).getFirst().get(seven)).isEqualTo(7);
        assertThat(ofElena.to(second).getFirst().get(0)).isEqualTo(true);
        assertThat(ofPriya.to(first).getFirst().get(who)).isEqualTo(PRIYA);
        assertThat(ofPriya.to(second).getFirst().get(0)).isEqualTo(false);
    }

    @Test
    void travelOnceWhenTheyAreEqual() {
        Questions questions = new Questions();
        Field<UUID> made = field("gen_random_uuid()", UUID.class).as("made");
        Question first = questions.add(select(made));
        Question other = questions.add(select(made, val(1).as("one")));
        Question again = questions.add(select(made));

        Answers answers = questions.prepare(db).ask(ELENA, TODAY);

        UUID said = answers.to(first).getFirst().get(made);
        assertThat(answers.to(again).getFirst().get(made)).isEqualTo(said);
        assertThat(answers.to(other).getFirst().get(made)).isNotEqualTo(said);
    }

    @Test
    void differWhenTheirValuesDo() {
        Questions questions = new Questions();
        Question one = questions.add(select(val(1).as("n")));
        Question two = questions.add(select(val(2).as("n")));

        Answers answers = questions.prepare(db).ask(ELENA, TODAY);

        assertThat(answers.to(one).getFirst().get(0)).isEqualTo(1);
        assertThat(answers.to(two).getFirst().get(0)).isEqualTo(2);
    }

    @Test
    void areAskedByManyAtOnce() {
        Questions questions = new Questions();
        Field<UUID> who = questions.subject().as("who");
        Question question = questions.add(select(who));
        PreparedQuestions prepared = questions.prepare(db);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(200).toList();

        List<UUID> said =
                IntStream.range(0, ids.size())
                        .parallel()
                        .mapToObj(i ->
                                prepared.ask(ids.get(i), TODAY).to(question).getFirst().get(who))
                        .toList();

        assertThat(said).isEqualTo(ids);
    }

    @Test
    void areAskedOnOneDayAfterTheOther() {
        Questions questions = new Questions();
        Field<LocalDate> day = questions.today().as("day");
        Question question = questions.add(select(day));
        PreparedQuestions prepared = questions.prepare(db);

        Answers today = prepared.ask(ELENA, TODAY);
        Answers tomorrow = prepared.ask(ELENA, TODAY.plusDays(1));

        assertThat(today.to(question).getFirst().get(day)).isEqualTo(TODAY);
        assertThat(tomorrow.to(question).getFirst().get(day)).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void areNotAskedBeforeSomebodyNeedsThem() {
        Questions questions = new Questions();
        Field<UUID> who = questions.subject().as("who");
        Question always = questions.add(select(who));
        Question failing = questions.addWhenRead(select(val(1).div(0)));
        Question few = questions.addWhenRead(select(who, questions.today().as("day")));

        Answers answers = questions.prepare(db).ask(ELENA, TODAY);

        assertThat(answers.to(always).getFirst().get(who)).isEqualTo(ELENA);
        assertThat(answers.to(few).getFirst().get(who)).isEqualTo(ELENA);
        assertThat(answers.to(few).getFirst().get("day")).isEqualTo(TODAY);
        assertThatThrownBy(() -> answers.to(failing)).hasMessageContaining("division by zero");
    }

    @Test
    void areAskedOfThoseOnlyWhoHaveAny() {
        Questions questions = new Questions();
        Field<UUID> who = questions.subject().as("who");
        Question always = questions.add(select(who));
        Question isPriya = questions.addWhether(select(who).where(questions.subject().eq(PRIYA)));
        Question ofElena =
                questions.addIfAny(
                        select(who)
                                .where(questions.subject().eq(ELENA))
                                .orderBy(inline(1))
                                .limit(1));
        Question failing =
                questions.addIfAny(
                        select(who).where(falseCondition()), select(val(1).div(0).as("failed")));
        PreparedQuestions prepared = questions.prepare(db);

        Answers aboutElena = prepared.ask(ELENA, TODAY);
        Answers aboutPriya = prepared.ask(PRIYA, TODAY);

        assertThat(aboutElena.to(always).getValues(who)).containsExactly(ELENA);
        assertThat(aboutElena.to(ofElena).getValues(who)).containsExactly(ELENA);
        assertThat(aboutElena.to(failing)).isEmpty();
        assertThat(aboutElena.any(isPriya)).isFalse();
        assertThat(aboutPriya.to(ofElena)).isEmpty();
        assertThat(aboutPriya.any(isPriya)).isTrue();
        assertThatThrownBy(() -> aboutPriya.to(isPriya))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aboutPriya.any(always))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 4", "4, 2", "9, 2"})
    void areAskedTogetherWhereThereAreMany(int having, int roundTrips) throws SQLException {
        Questions questions = new Questions();
        Field<UUID> who = questions.subject();
        List<Question> asked =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                questions.addIfAny(
                                        select(val(1)).where(val(i).lt(having)),
                                        select(who.as("who"), val(i / 2).as("half"))))
                        .toList();
        String database = Objects.requireNonNull(environment.getProperty("test.database"));
        try (Connection connection = RoundTrips.connect(TestPostgres.url(database))) {
            PreparedQuestions prepared =
                    questions.prepare(DSL.using(connection, SQLDialect.POSTGRES));
            List<Answers> answers = new ArrayList<>();

            int trips = RoundTrips.during(() -> answers.add(prepared.ask(ELENA, TODAY)));

            assertThat(trips).isEqualTo(roundTrips);
            for (int i = 0; i < asked.size(); i++) {
                assertThat(answers.getFirst().to(asked.get(i)).getValues("half"))
                        .isEqualTo(i < having ? List.of(i / 2) : List.of());
            }
        }
    }
}
