package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The textual form of a model: a line a fact, its parts separated by tabs, numbers exact. */
final class ModelText {
    private static final String HEADER = "rapport-matching\t1";

    private ModelText() {}

    static String write(MatchModel model) {
        var text = new StringBuilder();
        Weights weights = model.weights();
        line(text, HEADER);
        line(text, "prior", weights.prior());
        line(text, "household", weights.household());
        for (int index = 0; index < model.schema().size(); index++) {
            Field field = model.schema().field(index);
            line(text, "field", field.name(), field.kind(), field.vetoes());
            for (Agreement agreement : Levels.of(field.kind()).agreements()) {
                int level = agreement.ordinal();
                line(
                        text,
                        "level",
                        agreement,
                        weights.m()[index][level],
                        weights.u()[index][level]);
            }
            write(text, model.frequencies().get(index));
        }
        for (Decision decision : model.decisions()) {
            String agreements =
                    decision.agreements().stream().map(Enum::name).collect(Collectors.joining(" "));
            line(text, "decision", decision.same(), decision.restBits(), agreements);
        }
        return text.toString();
    }

    private static void write(StringBuilder text, Frequencies frequencies) {
        line(text, "others", frequencies.otherValue(), frequencies.otherWord());
        new TreeMap<>(frequencies.values())
                .forEach((value, share) -> line(text, "value", share, value));
        new TreeMap<>(frequencies.words())
                .forEach((word, share) -> line(text, "word", share, word));
    }

    private static void line(StringBuilder text, Object... parts) {
        text.append(Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\t")))
                .append('\n');
    }

    static MatchModel read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("a model begins with '" + HEADER + "'");
        }
        var reader = new Reader();
        for (int number = 1; number < lines.size(); number++) {
            try {
                reader.read(lines.get(number).split("\t", -1));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("no line of a model: " + lines.get(number), e);
            }
        }
        return reader.model();
    }

    private static final class Reader {
        private double prior;
        private double household;
        private final List<Field> fields = new ArrayList<>();
        private final List<double[]> m = new ArrayList<>();
        private final List<double[]> u = new ArrayList<>();
        private final List<Map<String, Double>> values = new ArrayList<>();
        private final List<Map<String, Double>> words = new ArrayList<>();
        private final List<double[]> others = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();

        void read(String[] parts) {
            switch (parts[0]) {
                case "prior" -> prior = Double.parseDouble(parts[1]);
                case "household" -> household = Double.parseDouble(parts[1]);
                case "field" -> begin(parts);
                case "level" -> {
                    int level = Agreement.valueOf(parts[1]).ordinal();
                    m.getLast()[level] = Double.parseDouble(parts[2]);
                    u.getLast()[level] = Double.parseDouble(parts[3]);
                }
                case "others" -> {
                    others.getLast()[0] = Double.parseDouble(parts[1]);
                    others.getLast()[1] = Double.parseDouble(parts[2]);
                }
                case "value" -> values.getLast().put(parts[2], Double.parseDouble(parts[1]));
                case "word" -> words.getLast().put(parts[2], Double.parseDouble(parts[1]));
                case "decision" -> decide(parts);
                default -> throw new IllegalArgumentException(parts[0]);
            }
        }

        private void begin(String[] parts) {
            fields.add(
                    new Field(
                            parts[1], FieldKind.valueOf(parts[2]), Boolean.parseBoolean(parts[3])));
            m.add(new double[Levels.ALL]);
            u.add(new double[Levels.ALL]);
            values.add(new HashMap<>());
            words.add(new HashMap<>());
            others.add(new double[2]);
        }

        private void decide(String[] parts) {
            List<Agreement> agreements =
                    Arrays.stream(parts[3].split(" ")).map(Agreement::valueOf).toList();
            decisions.add(
                    new Decision(
                            agreements,
                            Double.parseDouble(parts[2]),
                            Boolean.parseBoolean(parts[1])));
        }

        MatchModel model() {
            var frequencies = new ArrayList<Frequencies>();
            for (int field = 0; field < fields.size(); field++) {
                frequencies.add(
                        new Frequencies(
                                Map.copyOf(values.get(field)),
                                others.get(field)[0],
                                Map.copyOf(words.get(field)),
                                others.get(field)[1]));
            }
            var weights =
                    new Weights(
                            prior,
                            household,
                            m.toArray(double[][]::new),
                            u.toArray(double[][]::new));
            return new MatchModel(new Schema(fields), weights, frequencies, decisions);
        }
    }
}
