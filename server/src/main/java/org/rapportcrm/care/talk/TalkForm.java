package org.rapportcrm.care.talk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Direction;

/**
 * Something said about a case.
 *
 * @param as "answer" of ours, "received" from the customer, or "note" among us
 * @param then "solve" or "reopen" what it is about
 */
public record TalkForm(
        @Nullable String body,
        @Nullable String as,
        @Nullable String channel,
        @Nullable String then) {
    String text() {
        return body == null ? "" : body.strip();
    }

    boolean isNote() {
        return !"answer".equals(as) && !"received".equals(as);
    }

    /** To which state it brings the case; to none where that was done meanwhile. */
    Optional<State> goal(boolean solved) {
        if ("solve".equals(then) && !solved) {
            return Optional.of(State.SOLVED);
        }
        return "reopen".equals(then) && solved ? Optional.of(State.OPEN) : Optional.empty();
    }

    Contact contact(String number, @Nullable String lineOfBusiness) {
        Channel over =
                isNote()
                        ? Channel.INTERNAL
                        : Optional.ofNullable(channel)
                                .flatMap(Channel::of)
                                .filter(Channel::reachesTheCustomer)
                                .orElse(Channel.EMAIL);
        Direction direction =
                isNote() ? Direction.NONE : "answer".equals(as) ? Direction.OUT : Direction.IN;
        return new Contact(over, direction, null, number, lineOfBusiness, null, null, null);
    }
}
