package org.rapportcrm.access.currency;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.access.ExchangeRates;
import org.rapportcrm.access.Rates;
import org.rapportcrm.access.currency.CurrenciesPage.Choice;
import org.rapportcrm.access.currency.CurrenciesPage.Row;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "currency", action = Action.ADMINISTER)
class CurrencyPages {
    static final String LIST = "redirect:/settings/currencies";
    private static final int DIGITS = 6;

    private final Currencies currencies;
    private final RateQueries rates;
    private final ExchangeRates exchange;
    private final Clock clock;

    CurrencyPages(Currencies currencies, RateQueries rates, ExchangeRates exchange, Clock clock) {
        this.currencies = currencies;
        this.rates = rates;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GetMapping("/settings/currencies")
    ModelAndView list(Viewer viewer, Words words) {
        LocalDate today = today(viewer);
        return page(new RateForm("", "", today, ""), viewer, words, FormErrors.none());
    }

    @PostMapping("/settings/currencies")
    String use(@RequestParam(defaultValue = "") String code, Viewer viewer) {
        currencies.use(known(code), Author.of(viewer));
        return LIST;
    }

    @PostMapping("/settings/currencies/own")
    String own(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            RedirectAttributes redirect) {
        currencies.own(code, Author.of(viewer));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.currency.is-own", code));
        return LIST;
    }

    @GetMapping("/settings/currencies/{code}")
    ModelAndView one(@PathVariable String code, Words words) {
        Currency currency = existing(code);
        Set<String> used = currencies.inUse();
        return new ModelAndView(
                "access/currency/one",
                "page",
                new CurrencyPage(
                        Choice.of(currency.getCurrencyCode(), words.locale()),
                        exchange.on(LocalDate.now(clock)).base().equals(currency),
                        used.contains(code),
                        rates.newest(code)));
    }

    @PostMapping("/settings/currencies/{code}/removal")
    String leave(@PathVariable String code, Viewer viewer, RedirectAttributes redirect) {
        currencies.leave(existing(code).getCurrencyCode(), Author.of(viewer));
        Toast toast = Toast.of("access.currency.is-left", code);
        redirect.addFlashAttribute(
                Toast.FLASH, toast.undoneBy("/settings/currencies?code=" + code));
        return LIST;
    }

    ModelAndView page(RateForm form, Viewer viewer, Words words, FormErrors errors) {
        Set<String> used = currencies.inUse();
        Rates today = exchange.on(today(viewer));
        List<Row> rows = used.stream().map(code -> row(code, today, viewer, words)).toList();
        return new ModelAndView(
                "access/currency/list",
                "page",
                new CurrenciesPage(
                        today.base().getCurrencyCode(),
                        rows,
                        others(used, words.locale()),
                        form,
                        errors));
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    /** An empty or made-up code is refused; it cannot be chosen. */
    static Currency known(String code) {
        Currency currency = RateFile.currency(code);
        if (currency == null) {
            throw new CurrencyNotInUse(code);
        }
        return currency;
    }

    private static Currency existing(String code) {
        Currency currency = RateFile.currency(code);
        if (currency == null || !currency.getCurrencyCode().equals(code)) {
            throw new RecordNotFound();
        }
        return currency;
    }

    private Row row(String code, Rates today, Viewer viewer, Words words) {
        Currency quote = Currency.getInstance(code);
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(DIGITS);
        return today.factor(today.base(), quote, today(viewer))
                .map(factor ->
                        new Row(
                                Choice.of(code, words.locale()),
                                format.format(factor.of()),
                                words.date(factor.day())))
                .orElseGet(() -> new Row(Choice.of(code, words.locale()), null, null));
    }

    /** Those that somewhere are money today; Antarctica has none. */
    private static List<Choice> others(Set<String> used, Locale locale) {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .filter(code -> !used.contains(code))
                .distinct()
                .sorted()
                .map(code -> Choice.of(code, locale))
                .toList();
    }
}
