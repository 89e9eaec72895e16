package org.rapportcrm.customer.landing;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;

/** The views of customers that everybody has. */
final class CustomerViews {
    private static final Order BY_NAME = new Order("name", false);

    static final List<BuiltInView> ALL =
            Stream.concat(
                            Stream.of(
                                    new BuiltInView(
                                            "all", "customer.view.all", Filter.EVERYTHING, BY_NAME),
                                    new BuiltInView(
                                            "mine",
                                            "customer.view.mine",
                                            Filter.test("owner", Operator.IS, "me"),
                                            BY_NAME)),
                            Stream.of(Stage.values()).map(CustomerViews::of))
                    .toList();

    private CustomerViews() {}

    private static BuiltInView of(Stage stage) {
        return new BuiltInView(
                stage.key(),
                stage.labelKey(),
                Filter.test("stage", Operator.IS, stage.key()),
                BY_NAME);
    }
}
