package org.rapportcrm.interaction.search;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;

/**
 * Finds records by how words of their heading begin, the newest first. A common word is met among
 * the newest, and a rare one has few rows in the index of words: neither way alone holds with
 * millions of rows.
 *
 * @param standing those that are there, as the indexes have it
 * @param age by which they are old or new, the id last
 */
record Headings(Table<?> table, Field<String> heading, Condition standing, List<Field<?>> age) {
    /** So many tell whether a word is common. */
    private static final int PROBED = 500;

    private static final int NEWEST = 20_000;

    List<UUID> find(
            DSLContext db, HeadingWords words, Function<Table<?>, Condition> which, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<UUID> found = among(newest(PROBED), db, words, which, most);
        if (!found.isEmpty() && found.size() < most) {
            found = among(newest(NEWEST), db, words, which, most);
        }
        return found.size() < most ? amongAll(db, words, which, most) : found;
    }

    private Table<?> newest(int count) {
        return select(table.fields())
                .from(table)
                .where(standing)
                .orderBy(newestFirst(table))
                .limit(count)
                .asTable("newest");
    }

    private List<UUID> among(
            Table<?> newest,
            DSLContext db,
            HeadingWords words,
            Function<Table<?>, Condition> which,
            int most) {
        return db.select(id(newest))
                .from(newest)
                .where(headed(words, newest), which.apply(newest))
                .orderBy(newestFirst(newest))
                .limit(most)
                .fetch(id(newest));
    }

    /** With a limit of its own, the index would seem dearer than to walk through everything. */
    private List<UUID> amongAll(
            DSLContext db, HeadingWords words, Function<Table<?>, Condition> which, int most) {
        var hits =
                name("hits")
                        .asMaterialized(
                                select(age)
                                        .from(table)
                                        .where(standing, headed(words, table))
                                        .and(which.apply(table)));
        // to call workers takes ten times as long as to look into the index
        db.execute("set local max_parallel_workers_per_gather = 0");
        return db.with(hits)
                .select(id(hits))
                .from(hits)
                .orderBy(newestFirst(hits))
                .limit(most)
                .fetch(id(hits));
    }

    /** The texts are compared first: that costs less than taking one apart into its words. */
    private Condition headed(HeadingWords words, Table<?> rows) {
        Field<String> text = requireNonNull(rows.field(heading));
        return and(words.words().stream().map(lower(text)::contains).toList())
                .and(
                        condition(
                                "to_tsvector('simple', translate({0}, '-+_./\\:@~&<', '           '))"
                                        + " @@ to_tsquery('simple', {1})",
                                text, val(words.query())));
    }

    private List<? extends OrderField<?>> newestFirst(Table<?> rows) {
        return age.stream().map(field -> requireNonNull(rows.field(field)).desc()).toList();
    }

    private static Field<UUID> id(Table<?> rows) {
        return requireNonNull(rows.field("id", UUID.class));
    }
}
