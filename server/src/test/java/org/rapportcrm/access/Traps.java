package org.rapportcrm.access;

import org.rapportcrm.shared.Action;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that no module has: one that fails, one that forgot its policy, one for each policy. */
@RestController
@TestComponent
class Traps {
    @GetMapping("/trap/failing")
    @Open(why = "test")
    String failing() {
        throw new IllegalStateException("as the test wants it");
    }

    @GetMapping("/trap/undeclared")
    String undeclared() {
        return "nobody should read this";
    }

    @GetMapping("/trap/signed-in")
    @SignedIn
    String signedIn() {
        return "signed in";
    }

    @GetMapping("/trap/orders")
    @Needs(kind = "order", action = Action.WRITE)
    String orders() {
        return "orders";
    }

    @PostMapping("/trap/upload")
    @Open(why = "test")
    String upload() {
        return "taken";
    }

    @PostMapping("/trap/change")
    @SignedIn
    String change() {
        return "changed";
    }
}
