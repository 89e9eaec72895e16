package org.rapportcrm.interaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Money;

/**
 * How a contact with a customer went.
 *
 * @param address the number or address over which it went, as typed
 * @param outcome such as "reached"; free, because every organization has its own
 * @param cost what the contact cost us
 */
public record Contact(
        @Nullable Channel channel,
        Direction direction,
        @Nullable String address,
        @Nullable String topic,
        @Nullable String lineOfBusiness,
        @Nullable String outcome,
        @Nullable Duration duration,
        @Nullable Money cost) {
    public static final Contact NONE = over(null, Direction.NONE);

    public static Contact lasting(Duration duration) {
        return new Contact(null, Direction.NONE, null, null, null, null, duration, null);
    }

    public static Contact over(@Nullable Channel channel, Direction direction) {
        return new Contact(channel, direction, null, null, null, null, null, null);
    }
}
