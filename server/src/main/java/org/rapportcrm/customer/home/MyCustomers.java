package org.rapportcrm.customer.home;

import java.util.List;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.web.Words;

/** Whom somebody is in charge of: how many in each stage, and who was not spoken to for longest. */
public record MyCustomers(List<InStage> stages, List<Silent> silent) {
    /** How many there are in one stage. */
    public record InStage(Stage stage, String count) {
        public String path() {
            return "/customers?filter=owner==me;stage==" + stage.key();
        }
    }

    /** Somebody of whom we have not heard. */
    public record Silent(CustomerName name, java.time.Instant lastContact) {
        public String since(Words words) {
            return words.date(lastContact);
        }
    }
}
