package org.rapportcrm.commerce.profile;

import java.util.List;
import org.rapportcrm.commerce.order.OrderSummary;

/** The last orders of one kind, and where all are. */
public record LastOrders(String titleKey, String allPath, List<OrderSummary> orders) {}
