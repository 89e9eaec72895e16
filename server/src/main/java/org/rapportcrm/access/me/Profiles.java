package org.rapportcrm.access.me;

import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.web.Density;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users keep about themselves. */
@Component
class Profiles {
    private final DSLContext db;

    Profiles(DSLContext db) {
        this.db = db;
    }

    record Profile(String email, String locale, String zone, String density) {}

    Profile of(UUID user) {
        return db.select(APP_USER.EMAIL, APP_USER.LOCALE, APP_USER.ZONE, APP_USER.DENSITY)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user))
                .fetchSingleInto(Profile.class);
    }

    @Transactional
    void prefer(UUID user, PreferencesForm preferences) {
        db.update(APP_USER)
                .set(APP_USER.LOCALE, preferences.locale())
                .set(APP_USER.ZONE, preferences.zone())
                .set(APP_USER.DENSITY, preferences.density())
                .where(APP_USER.ID.eq(user))
                .execute();
    }

    @Transactional
    void speak(UUID user, Locale locale) {
        db.update(APP_USER)
                .set(APP_USER.LOCALE, locale.toLanguageTag())
                .where(APP_USER.ID.eq(user))
                .execute();
    }

    @Transactional
    void prefer(UUID user, Density density) {
        db.update(APP_USER)
                .set(APP_USER.DENSITY, density.key())
                .where(APP_USER.ID.eq(user))
                .execute();
    }
}
