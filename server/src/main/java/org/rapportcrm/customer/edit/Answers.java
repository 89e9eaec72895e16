package org.rapportcrm.customer.edit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the pages of this slice answer. */
final class Answers {
    private Answers() {}

    static ModelAndView page(String view, Object page) {
        return new ModelAndView("customer/edit/" + view, "page", page);
    }

    static ModelAndView refused(String view, Object page) {
        return new ModelAndView(
                "customer/edit/" + view, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView conflict(Object page) {
        return new ModelAndView(
                "customer/edit/conflict", Map.of("page", page), HttpStatus.CONFLICT);
    }

    static ModelAndView saved(Result.Saved saved, RedirectAttributes redirect) {
        if (!saved.written().isSeen()) {
            redirect.addFlashAttribute(
                    Toast.FLASH, Toast.of("customer.said.handed-over", saved.name()));
            return new ModelAndView("redirect:/customers");
        }
        UUID customer = saved.written().customer();
        Long change = saved.written().change();
        return toCustomer(customer, toast(saved, customer, change), redirect);
    }

    static ModelAndView toCustomer(UUID customer, Toast toast, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return new ModelAndView("redirect:/customers/" + customer);
    }

    private static Toast toast(Result.Saved saved, UUID customer, @Nullable Long change) {
        if (change == null) {
            return Toast.of("customer.said.same", saved.name());
        }
        String key = saved.besides() == 0 ? "customer.said.saved" : "customer.said.saved-besides";
        return Toast.of(key, saved.name())
                .undoneBy("/customers/" + customer + "/undo?change=" + change);
    }
}
