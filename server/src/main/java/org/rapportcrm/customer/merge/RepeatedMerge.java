package org.rapportcrm.customer.merge;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapportcrm.record.RepeatedAnswer;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** A merge answers with ids that the program sent, and with its own. */
@Component
class RepeatedMerge implements RepeatedAnswer {
    private static final Pattern PATH =
            Pattern.compile("/api/v1/customers/[^/]+/(merge|separation)");

    @Override
    public Optional<byte[]> again(String path, byte[] body, Viewer viewer) {
        return PATH.matcher(path).matches() ? Optional.of(body) : Optional.empty();
    }
}
