package org.rapportcrm.access;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rapportcrm.record.RepeatedAnswer;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Routes for programs that no module has. What a POST does is a department of that name. */
@RestController
@TestComponent
class ApiTraps implements RepeatedAnswer {
    private final DSLContext db;

    ApiTraps(DSLContext db) {
        this.db = db;
    }

    record Order(String number, int lineCount) {}

    @Override
    public Optional<byte[]> again(String path, byte[] body, Viewer viewer) {
        return path.equals("/api/v1/trap/orders") ? Optional.of(body) : Optional.empty();
    }

    @GetMapping("/api/v1/trap/orders")
    @Needs(kind = "order", action = Action.READ)
    Order read() {
        return new Order("A-1", 3);
    }

    @PostMapping("/api/v1/trap/orders")
    @Needs(kind = "order", action = Action.WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Order write(@RequestBody Order order) {
        db.execute("insert into access.department values (?, ?)", UuidV7.next(), order.number());
        if (order.lineCount() == 0) {
            throw new Empty();
        }
        return order;
    }

    @PostMapping("/api/v1/trap/anything")
    @SignedIn
    Map<String, Object> anything(@RequestBody Map<String, Object> body) {
        return body;
    }

    @GetMapping("/api/v1/trap/failing")
    @SignedIn
    String failing() {
        throw new IllegalStateException("as the test wants it");
    }

    static final class Empty extends Problem {
        private static final long serialVersionUID = 1L;

        Empty() {
            super(Kind.CONFLICT, "problem.not-found");
        }
    }
}
