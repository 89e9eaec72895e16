package org.rapportcrm.customer.contact;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.record.RepeatedAnswer;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.WireJson;
import org.springframework.stereotype.Component;

/** A contact point that was added is answered a second time. */
@Component
class RepeatedContactPoint implements RepeatedAnswer {
    private static final Pattern PATH =
            Pattern.compile("/api/v1/customers/([0-9a-fA-F-]{36})/contact-points");

    private final WritingContactPoints writing;

    RepeatedContactPoint(WritingContactPoints writing) {
        this.writing = writing;
    }

    @Override
    public Optional<byte[]> again(String path, byte[] body, Viewer viewer) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        UUID point = UUID.fromString(WireJson.MAPPER.readTree(body).path("id").asString());
        return Optional.of(
                isRead(UUID.fromString(asked.group(1)), point, viewer)
                        ? body
                        : WireJson.MAPPER.writeValueAsBytes(Map.of("id", point)));
    }

    private boolean isRead(UUID customer, UUID point, Viewer viewer) {
        try {
            writing.one(viewer, customer, point);
            return true;
        } catch (Problem _) {
            return false;
        }
    }
}
