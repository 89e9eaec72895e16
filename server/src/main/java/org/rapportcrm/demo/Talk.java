package org.rapportcrm.demo;

import java.util.List;

/** What people say to each other, by the department that they talk to. */
final class Talk {
    /**
     * @param direction in or out; @param minutes usual length, 0 for what is written
     */
    record Piece(
            String department,
            String channel,
            String direction,
            String topic,
            String subject,
            String body,
            String outcome,
            int minutes) {}

    static final List<Piece> PIECES =
            List.of(
                    new Piece(
                            "Sales",
                            "telephone",
                            "out",
                            "Offer",
                            "Called about the autumn blend",
                            "Would like a tasting before deciding. Prefers mornings before eleven.",
                            "reached",
                            8),
                    new Piece(
                            "Sales",
                            "telephone",
                            "out",
                            "Offer",
                            "Second attempt about the offer",
                            "No answer; left a short message and asked for a call back.",
                            "no answer",
                            1),
                    new Piece(
                            "Sales",
                            "email",
                            "in",
                            "Quote",
                            "Question about the quote",
                            "Could you quote the slim model as well? The counter is only 70 cm deep, and we need one total by Friday.",
                            "",
                            0),
                    new Piece(
                            "Sales",
                            "email",
                            "out",
                            "Quote",
                            "Quote sent",
                            "Attached the quote with delivery and the first training included. Prices hold for thirty days.",
                            "",
                            0),
                    new Piece(
                            "Sales",
                            "face_to_face",
                            "out",
                            "Visit",
                            "Tasting in the showroom",
                            "Tried four roasts. The night shift espresso won; asked about a yearly agreement for all locations.",
                            "interested",
                            60),
                    new Piece(
                            "Service",
                            "telephone",
                            "in",
                            "Machine",
                            "Descaling alert returns",
                            "The alert comes back two days after cleaning. Walked through the menu together, sent a descaling kit.",
                            "solved",
                            14),
                    new Piece(
                            "Service",
                            "email",
                            "in",
                            "Machine",
                            "Grinder is louder than before",
                            "Since last week the grinder rattles at the start. It still works, but guests notice.",
                            "",
                            0),
                    new Piece(
                            "Service",
                            "website",
                            "in",
                            "Delivery",
                            "Chat: where is my parcel?",
                            "Parcel was at the depot; customer will pick it up today. Apologized for the missing notice.",
                            "solved",
                            6),
                    new Piece(
                            "Service",
                            "mobile",
                            "out",
                            "Delivery",
                            "Text: delivery moved to Thursday",
                            "Told them about the later truck and the new time window.",
                            "delivered",
                            0),
                    new Piece(
                            "Service",
                            "telephone",
                            "in",
                            "Complaint",
                            "Beans arrived stale",
                            "Roast date was six weeks old. Promised a fresh batch at no charge.",
                            "complaint",
                            11),
                    new Piece(
                            "Marketing",
                            "email",
                            "out",
                            "Campaign",
                            "Invitation to the roastery evening",
                            "Invited to the open evening with the new Yirgacheffe.",
                            "",
                            0),
                    new Piece(
                            "Marketing",
                            "facebook",
                            "in",
                            "Praise",
                            "Comment under the roastery photo",
                            "\"Best flat white I make at home, and the beans are the reason.\"",
                            "",
                            0),
                    new Piece(
                            "Marketing",
                            "public_post",
                            "in",
                            "Review",
                            "Five stars on a review site",
                            "Likes the quick answers and the handwritten note in the parcel.",
                            "",
                            0),
                    new Piece(
                            "Store",
                            "store",
                            "in",
                            "Visit",
                            "Came by for filters",
                            "Asked for a bigger water filter; interested in a barista training in spring.",
                            "bought",
                            10),
                    new Piece(
                            "Store",
                            "store",
                            "in",
                            "Visit",
                            "Picked up an order",
                            "Has moved house; new address noted. Offered the tasting box.",
                            "bought",
                            5),
                    new Piece(
                            "Billing",
                            "email",
                            "out",
                            "Payment",
                            "Reminder for an open invoice",
                            "Friendly reminder; the due date was last week. Asked whether the invoice arrived.",
                            "",
                            0),
                    new Piece(
                            "Billing",
                            "letter",
                            "in",
                            "Payment",
                            "Letter: new billing address",
                            "From next month invoices go to the head office. Terms stay at 30 days.",
                            "",
                            0),
                    new Piece(
                            "Billing",
                            "fax",
                            "in",
                            "Order",
                            "Order by fax",
                            "Six boxes of the house blend, the usual delivery address.",
                            "ordered",
                            0),
                    new Piece(
                            "Maintenance",
                            "face_to_face",
                            "out",
                            "Maintenance",
                            "Yearly service on site",
                            "Changed seals and water filter, calibrated the grinder. Pump should be replaced within a year.",
                            "done",
                            75),
                    new Piece(
                            "Maintenance",
                            "telephone",
                            "out",
                            "Maintenance",
                            "Arranged the service visit",
                            "Agreed on a morning visit; somebody will be there from seven.",
                            "reached",
                            4));

    static final List<String> PROMISES =
            List.of(
                    "Send a fresh batch",
                    "Quote for the slim model",
                    "Call back with the delivery date",
                    "Reserve a place in the spring training",
                    "Check the invoice with the head office");

    private Talk() {}
}
