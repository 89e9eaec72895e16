package org.rapportcrm.access.me;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.access.factor.SecondFactors.Summary;
import org.rapportcrm.access.session.OpenSession;
import org.rapportcrm.access.signin.SignInProviders.Offer;
import org.rapportcrm.web.FormErrors;

/** A user's own page: password, language, where they are signed in. */
public record MyPage(
        String email,
        UUID here,
        List<OpenSession> sessions,
        Summary factors,
        List<Offer> providers,
        PreferencesForm preferences,
        List<Choice> locales,
        List<String> zones,
        FormErrors errors) {

    /** A language and country, named in that language. */
    public record Choice(String tag, String name) {}

    public boolean isHere(OpenSession session) {
        return session.id().equals(here);
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
