package org.rapportcrm.access.currency;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.Rates.Rate;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "currency", action = Action.ADMINISTER)
class RatePages {
    private static final long LARGEST = 16L << 20;

    private final Currencies currencies;
    private final Organization organization;
    private final CurrencyPages pages;

    RatePages(Currencies currencies, Organization organization, CurrencyPages pages) {
        this.currencies = currencies;
        this.organization = organization;
        this.pages = pages;
    }

    @PostMapping("/settings/currencies/rates")
    ModelAndView enter(
            RateForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = form.day();
        if (day == null || result.hasErrors()) {
            errors.put("day", words.text("access.error.day-missing"));
        } else if (day.isAfter(pages.today(viewer))) {
            errors.put("day", words.text("access.error.day-ahead"));
        }
        BigDecimal rate = RateTyped.read(form.rate()).orElse(null);
        if (rate == null) {
            errors.put("rate", words.text("access.error.rate"));
        }
        if (form.base().equals(form.quote())) {
            errors.put("quote", words.text("access.error.same-currency"));
        }
        if (day == null || rate == null || !errors.isEmpty()) {
            return refused(form, viewer, words, errors);
        }
        Currency base = CurrencyPages.known(form.base());
        Currency quote = CurrencyPages.known(form.quote());
        currencies.enter(new Rate(base, quote, day, rate), Author.of(viewer));
        Toast toast = Toast.of("access.currency.entered", form.quote(), words.date(day));
        String undo = "/settings/currencies/rates/removal?base=%s&quote=%s&day=%s";
        redirect.addFlashAttribute(
                Toast.FLASH, toast.undoneBy(undo.formatted(form.base(), form.quote(), day)));
        return new ModelAndView(CurrencyPages.LIST);
    }

    @PostMapping("/settings/currencies/rates/removal")
    String forget(
            @RequestParam String base,
            @RequestParam String quote,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        BigDecimal gone =
                currencies.forget(
                        CurrencyPages.known(base),
                        CurrencyPages.known(quote),
                        day,
                        Author.of(viewer));
        Toast toast = Toast.of("access.currency.forgotten", quote, words.date(day));
        String undo = "/settings/currencies/rates?base=%s&quote=%s&day=%s&rate=%s";
        String typed = RateTyped.text(gone, words.locale());
        redirect.addFlashAttribute(
                Toast.FLASH, toast.undoneBy(undo.formatted(base, quote, day, typed)));
        return CurrencyPages.LIST + "/" + quote;
    }

    @PostMapping("/settings/currencies/import")
    ModelAndView load(
            @RequestParam @Nullable MultipartFile file,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws IOException {
        RateForm form = new RateForm("", "", pages.today(viewer), "");
        if (file == null || file.isEmpty()) {
            return refused(form, viewer, words, "access.error.file-missing");
        }
        if (file.getSize() > LARGEST) {
            return refused(form, viewer, words, "access.error.file-large");
        }
        Optional<RateFile> read =
                RateFile.read(
                        new String(file.getBytes(), StandardCharsets.UTF_8),
                        organization.currency());
        if (read.isEmpty() || read.get().rates().isEmpty()) {
            return refused(form, viewer, words, "access.error.no-rates");
        }
        int taken = currencies.load(read.get(), Author.of(viewer));
        Toast toast =
                Toast.of(
                        "access.currency.loaded",
                        words.number(taken),
                        words.number(read.get().rates().size() - taken),
                        words.number(read.get().unread()));
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return new ModelAndView(CurrencyPages.LIST);
    }

    private ModelAndView refused(RateForm form, Viewer viewer, Words words, String key) {
        return refused(form, viewer, words, Map.of("file", words.text(key)));
    }

    private ModelAndView refused(
            RateForm form, Viewer viewer, Words words, Map<String, String> errors) {
        ModelAndView page = pages.page(form, viewer, words, new FormErrors(errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
