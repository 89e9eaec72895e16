package org.rapportcrm.access.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.token.Scope.Use;
import org.rapportcrm.web.FormErrors;

/**
 * A user's own tokens, and the form for another.
 *
 * @param made the new token; shown once, kept nowhere
 * @param kinds what it can be for, as far as the user's own rights reach
 */
public record TokenPage(
        @Nullable String made,
        List<TokenRow> tokens,
        List<Kind> kinds,
        TokenForm form,
        FormErrors errors) {

    /** A kind of record with what the user may do with it. */
    public record Kind(String name, List<Use> uses) {
        public String key() {
            return name.equals(Scope.EVERY_KIND) ? "access.token.all-kinds" : "access.kind." + name;
        }

        public boolean offers(Use use) {
            return uses.contains(use);
        }

        public String scope(Use use) {
            return new Scope(name, use).toString();
        }
    }

    public List<Use> uses() {
        return List.of(Use.values());
    }

    public List<Integer> lives() {
        return TokenForm.LIVES;
    }

    public boolean isChosen(Kind kind, Use use) {
        return form.scopes().contains(kind.scope(use));
    }

    public boolean isLife(int days) {
        return form.days().equals(Integer.toString(days));
    }
}
