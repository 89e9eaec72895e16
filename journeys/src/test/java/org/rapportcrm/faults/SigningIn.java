package org.rapportcrm.faults;

import java.io.IOException;
import java.util.Map;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** Each sign-in leaves a session, with the name of its browser. */
record SigningIn(String address) implements Writing {
    @Override
    public Answer write(String mark) throws IOException {
        var visitor = new Visitor(address, mark);
        Answer form = visitor.get("/sign-in");
        return form.status() == 200
                ? visitor.post(
                        "/sign-in",
                        Map.of(
                                "_csrf", form.token(),
                                "email", Administrator.EMAIL,
                                "password", Administrator.PASSWORD))
                : form;
    }

    @Override
    public String query() {
        return "select browser from access.session";
    }
}
