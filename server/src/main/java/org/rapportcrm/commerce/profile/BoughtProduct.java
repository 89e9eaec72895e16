package org.rapportcrm.commerce.profile;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Money;

/** A product as one customer bought it, less what came back. */
public record BoughtProduct(
        String code, String name, BigDecimal quantity, @Nullable Money amount, Instant last) {}
