package org.rapportcrm.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that fail in every way, and places for the menu. */
@TestComponent
@Controller
@Open(why = "only tests call it")
class SamplePages {
    static final Permission READ_CUSTOMERS = Permission.of("customer", Action.READ);

    static final class Closed extends Problem {
        private static final long serialVersionUID = 1L;

        Closed(Kind kind) {
            super(kind, "problem.not-allowed", "opportunity.write");
        }
    }

    record Form(@NotBlank String name) {}

    @GetMapping("/closed/{kind}")
    String closed(@PathVariable Problem.Kind kind) {
        throw new Closed(kind);
    }

    @GetMapping({"/missing", "/api/v1/missing"})
    String missing() {
        throw new RecordNotFound();
    }

    @GetMapping("/customers/{id}")
    @ResponseBody
    String customer(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping({"/broken", "/api/v1/broken"})
    String broken() {
        throw new IllegalStateException("the reason stays in the log");
    }

    @GetMapping("/database-away")
    String databaseAway() {
        throw new TransientDataAccessResourceException(
                "no connection", new ConnectException("refused"));
    }

    @PostMapping("/upload")
    String upload() {
        throw new MaxUploadSizeExceededException(1);
    }

    @PostMapping("/api/v1/forms")
    @ResponseBody
    Form form(@Valid @RequestBody Form form) {
        return form;
    }

    @GetMapping("/whoami")
    @ResponseBody
    String whoami(Viewer viewer, Words words) {
        return viewer.name() + " " + words.number(1234);
    }

    @PostMapping("/deletion")
    String delete(RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Toast.FLASH, new Toast("web.back-to", List.of("Elena"), "/restoration", false));
        return "redirect:/missing";
    }

    @Bean
    static NavigationEntry customersPlace() {
        return new NavigationEntry(
                200, NavigationEntry.Group.DAY, "/customers", "web.more", "users", READ_CUSTOMERS);
    }

    @Bean
    static NavigationEntry setupPlace() {
        return new NavigationEntry(
                900, NavigationEntry.Group.HOUSE, "/closed", "web.theme", "lock", List.of());
    }

    @Bean
    static QuickAddEntry newCustomer() {
        return new QuickAddEntry(10, "/customers/new", "web.new", "user-plus", READ_CUSTOMERS);
    }
}
