package org.rapportcrm.identity.pair;

import org.jooq.JSONB;
import org.rapportcrm.identity.match.Judgement;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judgements on their way into a column and back. */
@Component
class KeptEvidence {
    private final JsonMapper json;

    KeptEvidence(JsonMapper json) {
        this.json = json;
    }

    String text(Judgement judgement) {
        return json.writeValueAsString(judgement);
    }

    Judgement read(JSONB kept) {
        return json.readValue(kept.data(), Judgement.class);
    }
}
