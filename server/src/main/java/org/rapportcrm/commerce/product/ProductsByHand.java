package org.rapportcrm.commerce.product;

import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.commerce.db.tables.records.ProductRecord;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.HouseCurrency;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordHand;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/**
 * Products as programs write them. Lists of products know their code alone: so it stays, and
 * nothing is cleared, which no list could say.
 */
@Component
class ProductsByHand implements RecordHand {
    private static final String CODE = "code";
    private static final String SUPPLIER = "supplier";

    private final DSLContext db;
    private final LandingProducts landing;
    private final HouseCurrency house;

    ProductsByHand(DSLContext db, LandingProducts landing, HouseCurrency house) {
        this.db = db;
        this.landing = landing;
        this.house = house;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ProductType.KEY);
    }

    @Override
    public List<Outcome> write(String kind, Author author, List<Row> rows) {
        db.execute(SoldProducts.ONE_WRITER);
        Map<UUID, ProductRecord> standing = standing(rows);
        Set<String> taken = taken(rows);
        Map<Integer, Row> good = new HashMap<>();
        Outcome[] outcomes = new Outcome[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ProductRecord product = standing.get(row.target());
            Optional<Reason> broken = broken(row, product, taken);
            if (broken.isPresent()) {
                outcomes[i] = Outcome.refused(broken.get());
            } else {
                good.put(i, completed(row, product));
            }
        }
        List<Integer> places = good.keySet().stream().sorted().toList();
        List<Row> landed = places.stream().map(good::get).map(Objects::requireNonNull).toList();
        List<Outcome> written =
                landed.isEmpty()
                        ? List.of()
                        : landing.land(new Landing(author, origin(author), landed));
        for (int i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = written.get(i);
        }
        return new ArrayList<>(Arrays.asList(outcomes));
    }

    private Origin origin(Author author) {
        return Origin.byHand(author.viewer(), house.code());
    }

    private static Optional<Reason> broken(
            Row row, @Nullable ProductRecord standing, Set<String> taken) {
        if (row.has(SUPPLIER)) {
            return Optional.of(Reason.of("product.rule.supplier"));
        }
        if (row.values().containsValue("")) {
            return Optional.of(Reason.of("product.rule.cleared"));
        }
        String said = row.text(CODE);
        if (standing != null) {
            return said == null || said.equals(standing.getCode())
                    ? Optional.empty()
                    : Optional.of(Reason.of("product.rule.code-stays", standing.getCode()));
        }
        return taken.add(String.valueOf(said))
                ? Optional.empty()
                : Optional.of(Reason.of("product.rule.code-taken", String.valueOf(said)));
    }

    /** A new price goes on in the currency of the old one, unless it names another. */
    private static Row completed(Row row, @Nullable ProductRecord standing) {
        Map<String, Object> values = new HashMap<>(row.values());
        if (standing != null) {
            values.put(CODE, standing.getCode());
            if (row.has("unit_price") && standing.getCurrency() != null) {
                values.putIfAbsent("currency", standing.getCurrency());
            }
        }
        return Row.typed(values);
    }

    private Map<UUID, ProductRecord> standing(List<Row> rows) {
        List<UUID> targets =
                rows.stream().map(Row::target).filter(Objects::nonNull).distinct().toList();
        return db.selectFrom(PRODUCT).where(Among.of(PRODUCT.ID, targets)).fetchMap(PRODUCT.ID);
    }

    private Set<String> taken(List<Row> rows) {
        String[] said =
                rows.stream()
                        .filter(row -> row.target() == null && row.has(CODE))
                        .map(row -> row.text(CODE))
                        .toArray(String[]::new);
        return new HashSet<>(
                db.select(PRODUCT.CODE)
                        .from(PRODUCT)
                        .where("code = any({0})", (Object) said)
                        .fetch(PRODUCT.CODE));
    }
}
