package org.rapportcrm.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people at Calder Coffee plan, promise and are asked for. */
final class Promises {
    /**
     * One word given.
     *
     * @param need what the customer asked for beyond it
     */
    record Said(String subject, String body, String promise, @Nullable String need) {}

    static final List<Agenda.Kind> WORK =
            List.of(
                    new Agenda.Kind(
                            "call",
                            "Call back about the slim model",
                            "Best before eleven; asks for Graham if she is out.",
                            null,
                            0),
                    new Agenda.Kind("call", "Ask how the first delivery went", null, null, 0),
                    new Agenda.Kind("call", "Renew the yearly agreement", null, null, 0),
                    new Agenda.Kind("task", "Send the revised quote", null, null, 0),
                    new Agenda.Kind(
                            "task",
                            "Check the credit limit with Billing",
                            "Two invoices are older than thirty days.",
                            null,
                            0),
                    new Agenda.Kind("task", "Post the tasting box", null, null, 0),
                    new Agenda.Kind(
                            "appointment",
                            "Tasting with the team",
                            "Four roasts, one of them decaf.",
                            "Portland showroom",
                            60),
                    new Agenda.Kind(
                            "appointment", "Measure the counter", null, "At their place", 45),
                    new Agenda.Kind(
                            "appointment", "Barista training, first half", null, "Roastery", 120));

    static final List<Said> SAID =
            List.of(
                    new Said(
                            "Beans arrived stale",
                            "Roast date was six weeks old; apologized.",
                            "A fresh batch at no charge",
                            null),
                    new Said(
                            "Counter is only 70 cm deep",
                            "The bar model does not fit; wants one total with training.",
                            "Quote for the slim model",
                            "A machine for a counter of 70 cm"),
                    new Said(
                            "Where is the grinder?",
                            "Ordered three weeks ago; the depot does not answer.",
                            "Call back with the delivery date",
                            null),
                    new Said(
                            "Training in spring",
                            "Two new people start in March.",
                            "Two places in the spring training",
                            "Training on a Monday, when they are closed"),
                    new Said(
                            "Invoice to the head office",
                            "Was sent to the branch again.",
                            "A corrected invoice",
                            "All invoices to one address"),
                    new Said(
                            "Grinder is too loud for the lobby",
                            "Guests complain in the morning.",
                            "A quieter grinder to try for a week",
                            "A grinder under 60 dB"));

    private Promises() {}
}
