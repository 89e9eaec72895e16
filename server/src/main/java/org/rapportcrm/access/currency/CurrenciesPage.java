package org.rapportcrm.access.currency;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.FormErrors;

/** Our currencies, and what they are worth today. */
public record CurrenciesPage(
        String own, List<Row> currencies, List<Choice> others, RateForm form, FormErrors errors) {

    /**
     * A currency that we work with.
     *
     * @param worth what one of ours is in it; null without a rate
     */
    public record Row(Choice currency, @Nullable String worth, @Nullable String since) {}

    /** A currency by its code, named in the reader's language. */
    public record Choice(String code, String name) {
        static Choice of(String code, Locale locale) {
            return new Choice(code, Currency.getInstance(code).getDisplayName(locale));
        }
    }

    public List<Choice> choices() {
        return currencies.stream().map(Row::currency).toList();
    }

    /** Ours, until another one is chosen. */
    public String base() {
        return form.base().isEmpty() ? own : form.base();
    }

    /** Any that is not ours, until one is chosen. */
    public String quote() {
        return form.quote().isEmpty()
                ? choices().stream()
                        .map(Choice::code)
                        .filter(it -> !it.equals(own))
                        .findFirst()
                        .orElse(own)
                : form.quote();
    }

    public boolean isOwn(Row row) {
        return row.currency().code().equals(own);
    }
}
