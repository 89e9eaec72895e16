package org.rapportcrm.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.rapportcrm.access.Staff;

/** The SQL script of the Northwind sample as the files that its back office would send. */
public final class Northwind {
    private static final Pattern ROW =
            Pattern.compile(
                    "INSERT INTO (\\[[^]]+]|\\w+)[^;(]*(?:\\([^)]*\\)\\s*)?VALUES\\s*\\(",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, List<List<String>>> tables = new HashMap<>();

    public Northwind(Path script) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(script))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher row = ROW.matcher(sql);
            while (row.find()) {
                String table = row.group(1).replaceAll("[\\[\\]]", "");
                tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(values(sql, row.end()));
            }
        }
    }

    public int count(String table) {
        return rows(table).size();
    }

    /** The employees, who have no address of their own in the script. */
    public List<Staff.Colleague> staff() {
        return rows("Employees").stream()
                .map(row -> row.get(2) + " " + row.get(1))
                .map(name -> new Staff.Colleague(name, address(name), "Sales", List.of("sales")))
                .toList();
    }

    /** A customer belongs to whoever took most of its orders; who never ordered, to nobody. */
    public Path customers(Path file) throws IOException {
        String header =
                "CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone,Fax,OwnerEmail";
        Map<String, Map<String, Long>> taken =
                rows("Orders").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get(1),
                                        Collectors.groupingBy(
                                                this::seller, Collectors.counting())));
        return write(
                file,
                header,
                rows("Customers").stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row);
                            cells.add(most(taken.getOrDefault(row.getFirst(), Map.of())));
                            return cells;
                        })
                        .toList());
    }

    /** Their numbers would be those of products and orders too, hence the letter. */
    public Path suppliers(Path file) throws IOException {
        String header =
                "ID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone,Fax,Roles";
        return write(
                file,
                header,
                rows("Suppliers").stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row.subList(0, 11));
                            cells.set(0, "S" + cells.getFirst());
                            cells.add("supplier");
                            return cells;
                        })
                        .toList());
    }

    public Path products(Path file) throws IOException {
        Map<String, String> categories = new HashMap<>();
        for (List<String> row : rows("Categories")) {
            // the script leaves the ids to the database, which counts from 1
            categories.put("" + (categories.size() + 1), row.get(1));
        }
        return write(
                file,
                "ProductID,ProductName,SupplierID,CategoryName,UnitPrice,Discontinued",
                rows("Products").stream()
                        .map(row ->
                                List.of(
                                        row.get(0),
                                        row.get(1),
                                        "S" + row.get(2),
                                        categories.getOrDefault(row.get(3), ""),
                                        row.get(5),
                                        row.get(9)))
                        .toList());
    }

    public Path orders(Path file) throws IOException {
        Map<String, List<String>> orders =
                rows("Orders").stream().collect(Collectors.toMap(List::getFirst, row -> row));
        List<List<String>> lines = new ArrayList<>();
        for (List<String> detail : rows("Order Details")) {
            List<String> order = Objects.requireNonNull(orders.get(detail.getFirst()));
            lines.add(
                    List.of(
                            order.get(0),
                            order.get(1),
                            seller(order),
                            order.get(3),
                            order.get(7),
                            order.get(13),
                            detail.get(1),
                            detail.get(2),
                            detail.get(3),
                            detail.get(4)));
        }
        return write(
                file,
                "OrderID,CustomerID,EmployeeEmail,OrderDate,Freight,ShipCountry,ProductID,UnitPrice,Quantity,Discount",
                lines);
    }

    private String seller(List<String> order) {
        return staff().get(Integer.parseInt(order.get(2)) - 1).email();
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@northwind.example";
    }

    private static String most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    public List<List<String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The literals of one row, from behind its opening bracket. */
    private static List<String> values(String sql, int from) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = from; ; i++) {
            char c = sql.charAt(i);
            if (c == '\'' && quoted && sql.charAt(i + 1) == '\'') {
                value.append('\'');
                i++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ')')) {
                String literal = value.toString().strip();
                values.add(literal.equalsIgnoreCase("null") ? "" : literal);
                value.setLength(0);
                if (c == ')') {
                    return values;
                }
            } else {
                value.append(c);
            }
        }
    }

    private static Path write(Path file, String header, List<List<String>> rows)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        for (List<String> row : rows) {
            lines.add(
                    row.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")));
        }
        return Files.write(file, lines);
    }
}
