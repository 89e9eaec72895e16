package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class LikeTest {
    @Autowired DSLContext db;

    @ParameterizedTest
    @ValueSource(strings = {"50% off", "a_b", "C:\\temp", "\\", "%", "_", "\\%_", "plain"})
    void meansExactlyWhatSomebodyTyped(String typed) {
        assertThat(isLike(typed, typed)).isTrue();
        assertThat(isLike(typed + "x", typed)).isFalse();
        assertThat(isLike(typed.replaceAll("[%_\\\\]", "x"), typed))
                .isEqualTo(typed.equals("plain"));
    }

    private boolean isLike(String text, String typed) {
        return Boolean.TRUE.equals(
                db.fetchValue("select {0}::text like {1}", text, Like.literal(typed)));
    }
}
