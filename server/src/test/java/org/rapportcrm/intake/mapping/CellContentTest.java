package org.rapportcrm.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

class CellContentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ann@cove.example;ben@dale.example  | EMAIL
                    (503) 555-0177;+43 1 234 56 78     | PHONE
                    03/04/1981;1981-03-04 10:00        | DATE
                    Austria;DE;Portugal                | COUNTRY
                    12;7.5;-3                          | NUMBER
                    """)
    void isRecognizedWhereTheHeaderSaysNothing(String cells, FieldType type) {
        CellContent content = new CellContent(List.of(cells.split(";")));

        assertThat(content.type("")).contains(type);
        assertThat(content.type("column7")).contains(type);
    }

    @Test
    void doesNotOverrideAHeaderThatSaysSomethingElse() {
        CellContent dates = new CellContent(List.of("1981-03-04", "1982-05-06"));
        CellContent mails = new CellContent(List.of("ann@cove.example"));

        assertThat(dates.type("createdat")).isEmpty();
        assertThat(mails.type("manager")).isEmpty();
        assertThat(mails.type("privatemail")).contains(FieldType.EMAIL);
    }

    @Test
    void contradictsAHeaderThatMeansSomethingElse() {
        RecordField kind =
                RecordField.of("customer", "kind", FieldType.CHOICE)
                        .choices("person", "organization");

        assertThat(fits(kind, "person", "organization", "")).isTrue();
        assertThat(fits(kind, "Customer - Direct", "Prospect")).isFalse();
        assertThat(fits(kind)).isTrue();
    }

    private static boolean fits(RecordField field, String... cells) {
        return new CellContent(List.of(cells)).fits(field, CellFormat.USUAL);
    }
}
