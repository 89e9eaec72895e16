package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Keys of labels are put together, so that no template names them. */
@HouseTest
class FieldLabelsTest {
    @Autowired RecordTypes types;
    @Autowired MessageSource messages;

    @Test
    void everyKindAndFieldHasItsName() {
        List<String> unnamed =
                types.all().stream()
                        .flatMap(type ->
                                Stream.concat(
                                        Stream.of(type.labelKey(), type.labelKey() + "s"),
                                        type.fields().stream().map(RecordField::labelKey)))
                        .filter(key ->
                                "".equals(messages.getMessage(key, null, "", Locale.ENGLISH)))
                        .toList();

        assertThat(unnamed).isEmpty();
    }
}
