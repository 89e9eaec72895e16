package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.analytics.matching.value.Reading;
import org.rapportcrm.analytics.matching.value.Value;
import org.rapportcrm.analytics.matching.value.Words;

/**
 * One field of many records. Each value is kept once; a record has its number: 0 for none, n for
 * value n - 1, -n for several values, list n - 1.
 */
final class Column {
    private static final int[] NONE = {};

    private final Field field;
    private final Words words;
    private final List<Value> values = new ArrayList<>();
    private final List<int[]> several = new ArrayList<>();
    private final Map<String, Integer> numberOfText = new HashMap<>();
    private final Map<String, Integer> numberOfNormal = new HashMap<>();
    private final Map<List<Integer>, Integer> numberOfSeveral = new HashMap<>();
    private int[] numbers = new int[16];
    private int size;

    Column(Field field, Words words) {
        this.field = field;
        this.words = words;
    }

    Field field() {
        return field;
    }

    void add(List<String> texts) {
        add(numberOf(texts));
    }

    private void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
    }

    /** Appends the records of another column. */
    void merge(Column other) {
        int[] own = new int[other.values.size()];
        for (int value = 0; value < own.length; value++) {
            own[value] = -1;
        }
        for (int record = 0; record < other.size; record++) {
            var texts = new ArrayList<Integer>();
            for (int value : other.valuesOf(record)) {
                if (own[value] < 0) {
                    own[value] = intern(other.values.get(value));
                }
                texts.add(own[value]);
            }
            add(numberOfValues(texts));
        }
    }

    private int intern(Value value) {
        Value same = Objects.requireNonNull(Reading.of(field.kind(), value.normal(), words));
        return number(same);
    }

    private int numberOf(List<String> texts) {
        if (texts.isEmpty()) {
            return 0;
        }
        if (texts.size() == 1) {
            return numberOfText.computeIfAbsent(texts.getFirst(), this::read);
        }
        return numberOfValues(
                texts.stream()
                        .map(text -> numberOfText.computeIfAbsent(text, this::read))
                        .filter(number -> number > 0)
                        .map(number -> number - 1)
                        .toList());
    }

    private int numberOfValues(List<Integer> some) {
        List<Integer> distinct = some.stream().distinct().sorted().toList();
        if (distinct.size() <= 1) {
            return distinct.isEmpty() ? 0 : distinct.getFirst() + 1;
        }
        return numberOfSeveral.computeIfAbsent(
                distinct,
                list -> {
                    several.add(list.stream().mapToInt(Integer::intValue).toArray());
                    return -several.size();
                });
    }

    private int read(String text) {
        Value value = Reading.of(field.kind(), text, words);
        return value == null ? 0 : number(value) + 1;
    }

    private int number(Value value) {
        int next = values.size();
        Integer known = numberOfNormal.putIfAbsent(value.normal(), next);
        if (known == null) {
            values.add(value);
        }
        return known == null ? next : known;
    }

    int size() {
        return size;
    }

    /** 0 when missing; equal numbers are equal values. */
    int number(int record) {
        return numbers[record];
    }

    int distinct() {
        return values.size();
    }

    Value value(int index) {
        return values.get(index);
    }

    /** The values of a record, as indexes of {@link #value(int)}. */
    int[] valuesOf(int record) {
        return valuesOfNumber(numbers[record]);
    }

    int[] valuesOfNumber(int number) {
        if (number == 0) {
            return NONE;
        }
        return number > 0 ? new int[] {number - 1} : several.get(-number - 1);
    }

    /** How many records have any value. */
    int present() {
        int present = 0;
        for (int row = 0; row < size; row++) {
            present += numbers[row] == 0 ? 0 : 1;
        }
        return present;
    }

    /** How many records have each value. */
    int[] counts() {
        int[] counts = new int[values.size()];
        for (int record = 0; record < size; record++) {
            for (int value : valuesOf(record)) {
                counts[value]++;
            }
        }
        return counts;
    }
}
