package org.rapportcrm.identity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.MatchRecord;

class SubjectTest {
    @Test
    void hasTheSamePrintInWhicheverOrderItsValuesCome() {
        long one = elena("person", "a@x.example", "b@x.example").print();

        assertThat(elena("person", "b@x.example", "a@x.example").print()).isEqualTo(one);
    }

    @Test
    void hasAnotherPrintWhenAValueMovesToAnotherField() {
        Subject given = subject("person", Subjects.SCHEMA.record().add("given_name", "Kim"));
        Subject family = subject("person", Subjects.SCHEMA.record().add("family_name", "Kim"));

        assertThat(given.print()).isNotEqualTo(family.print());
    }

    @Test
    void isNoOrganizationWhenItIsAPerson() {
        assertThat(elena("person").mayBe(elena("organization"))).isFalse();
        assertThat(elena("person").mayBe(elena(null))).isTrue();
        assertThat(elena(null).mayBe(elena("organization"))).isTrue();
    }

    private static Subject elena(@Nullable String kind, String... emails) {
        var values = Subjects.SCHEMA.record().add("given_name", "Elena");
        for (String email : emails) {
            values.add("email", email);
        }
        return subject(kind, values);
    }

    private static Subject subject(@Nullable String kind, MatchRecord.Builder values) {
        return new Subject(new UUID(0, 1), kind, null, null, values.build());
    }
}
