package org.rapportcrm.intake.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as cells by the way to them: "address.city", "phones.1.number". A list of plain
 * values is one cell.
 */
final class FlatObject {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 400;
    private static final String BETWEEN = " ::: ";

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxStringLength(Limits.LONGEST_CELL)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private FlatObject() {}

    /**
     * @throws JacksonException when the line is no object, or one that we don't trust
     */
    static Map<String, String> of(String line) throws JacksonException {
        JsonNode object = JSON.readTree(line);
        if (!object.isObject()) {
            throw new NoObject();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        object.properties().forEach(entry -> add(cells, entry.getKey(), entry.getValue()));
        return cells;
    }

    private static void add(Map<String, String> cells, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> add(cells, path + "." + entry.getKey(), entry.getValue()));
        } else if (value.isArray() && isPlain(value)) {
            cells.put(
                    path,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(FlatObject::text)
                            .collect(Collectors.joining(BETWEEN)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(cells, path + "." + (i + 1), value.get(i));
            }
        } else {
            cells.put(path, text(value));
        }
    }

    private static boolean isPlain(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    /** A number as it was written, however large its exponent. */
    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }

    /** A line holds JSON, but no object. */
    static final class NoObject extends JacksonException {
        private static final long serialVersionUID = 1L;

        NoObject() {
            super("no object");
        }
    }
}
