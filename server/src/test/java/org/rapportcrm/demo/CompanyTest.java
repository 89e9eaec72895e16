package org.rapportcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calder Coffee as it comes out of a seed. */
class CompanyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Company COMPANY = Company.made(7, TODAY, 2_000);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Company.made(7, TODAY, 2_000)).isEqualTo(COMPANY);
        assertThat(Company.made(8, TODAY, 2_000)).isNotEqualTo(COMPANY);
    }

    @Test
    void movesWithToday() {
        Company later = Company.made(7, TODAY.plusDays(100), 2_000);

        assertThat(later.customers().stream().map(Cohort::key).toList())
                .isEqualTo(COMPANY.customers().stream().map(Cohort::key).toList());
        assertThat(newest(later))
                .isAfter(TODAY.plusDays(98).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void hasTwoThousandCustomersAndAYearBehindIt() {
        assertThat(COMPANY.customers()).hasSize(2_000);
        assertThat(COMPANY.customers()).filteredOn(Cohort::business).hasSize(260);
        assertThat(COMPANY.contacts()).hasSizeGreaterThan(8_000);
        assertThat(
                        COMPANY.contacts().stream()
                                .map(contact -> contact.get("channel"))
                                .collect(Collectors.toSet()))
                .contains(
                        "telephone",
                        "email",
                        "letter",
                        "fax",
                        "facebook",
                        "website",
                        "mobile",
                        "store",
                        "face_to_face",
                        "public_post");
        assertThat(
                        COMPANY.contacts().stream()
                                .map(contact -> contact.get("department"))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Cast.DEPARTMENTS);
        assertThat((Instant) COMPANY.contacts().getFirst().get("occurred_at"))
                .isBefore(TODAY.minusDays(350).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void knowsWhoTookPartAndWhatAVisitCost() {
        assertThat(COMPANY.contacts())
                .anySatisfy(contact ->
                        assertThat(contact)
                                .containsKeys("cost", "participants", "our_participants"));
    }

    @Test
    void leavesEverybodySomethingLateDueTodayAndAhead() {
        for (Cast.Employee employee : Cast.EMPLOYEES) {
            Agenda agenda = COMPANY.agenda(employee, 7, TODAY);

            assertThat(agenda.items().stream().map(Agenda.Item::day).toList())
                    .anyMatch(TODAY::isAfter)
                    .anyMatch(TODAY::isEqual)
                    .anyMatch(TODAY::isBefore);
            assertThat(agenda.words().stream().map(Agenda.Word::due).toList())
                    .anyMatch(TODAY::isAfter)
                    .anyMatch(TODAY::isBefore);
            assertThat(agenda.words()).allMatch(word -> word.said().isBefore(TODAY));
        }
    }

    private static Instant newest(Company company) {
        return Objects.requireNonNull((Instant) company.contacts().getLast().get("occurred_at"));
    }
}
