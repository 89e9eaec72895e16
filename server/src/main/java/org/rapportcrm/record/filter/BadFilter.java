package org.rapportcrm.record.filter;

import org.rapportcrm.shared.Problem;

/** A filter that cannot be asked: what is wrong and what would be right. */
public final class BadFilter extends Problem {
    private static final long serialVersionUID = 1L;

    private BadFilter(String key, Object... arguments) {
        super(Kind.INVALID, "record.filter.bad." + key, arguments);
    }

    /** Also when the field exists and is denied to the asker: both are answered alike. */
    static BadFilter unknownField(String field) {
        return new BadFilter("field", field);
    }

    static BadFilter unknownRelation(String relation) {
        return new BadFilter("relation", relation);
    }

    static BadFilter operator(String field, String operator) {
        return new BadFilter("operator", field, operator);
    }

    static BadFilter value(String field, String value, String expected) {
        return new BadFilter("value", field, value, expected);
    }

    static BadFilter tooLarge() {
        return new BadFilter("large", FilterJson.MOST_TESTS, FilterJson.DEEPEST);
    }

    static BadFilter form(String detail) {
        return new BadFilter("form", detail);
    }
}
