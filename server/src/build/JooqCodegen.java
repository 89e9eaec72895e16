import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * java JooqCodegen.java MIGRATIONS OUT PACKAGE: a throwaway PostgreSQL, all migrations from zero, then one jOOQ run per
 * schema into PACKAGE.schema.db. Views whose comment starts with "published" come once more into PACKAGE.schema.view,
 * a named interface that higher modules may use. Skipped while the migrations and this file are unchanged.
 */
class JooqCodegen {
    static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path stamp = out.resolve(".stamp");
        String hash = hash(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        long start = System.currentTimeMillis();
        try (var postgres = EmbeddedPostgres.builder().start()) {
            DataSource source = postgres.getPostgresDatabase();
            Flyway.configure().dataSource(source).locations("filesystem:" + migrations).load().migrate();
            for (String schema : strings(source, SCHEMAS, null)) {
                generate(source, schema, args[2] + "." + schema + ".db", out, ".*");
                List<String> published = strings(source, PUBLISHED, schema);
                if (!published.isEmpty()) {
                    generate(source, schema, args[2] + "." + schema + ".view", out, String.join("|", published));
                    nameInterface(out, args[2] + "." + schema + ".view");
                    nameInterface(out, args[2] + "." + schema + ".view.tables");
                }
            }
        }
        Files.writeString(stamp, hash);
        System.out.printf("[jooq] generated in %d ms%n", System.currentTimeMillis() - start);
    }

    static final String SCHEMAS =
            """
            select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'ext') order by 1""";
    static final String PUBLISHED =
            """
            select relname from pg_class where relkind = 'v' and relnamespace = ?::regnamespace
            and obj_description(oid, 'pg_class') like 'published%' order by 1""";

    static void generate(DataSource source, String schema, String target, Path out, String includes) throws Exception {
        var tool = new GenerationTool();
        tool.setDataSource(source);
        tool.run(new Configuration()
                .withLogging(Logging.ERROR)
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema)
                                .withIncludes(includes)
                                // partitions are read through their parent
                                .withExcludes("\\w+_p[0-9]{4}(_[0-9]{2})?|\\w+_p(default|past|future)")
                                .withIncludeRoutines(false)
                                .withTableValuedFunctionsAsTables(false)
                                .withTableValuedFunctionsAsRoutines(false)
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp with time zone|timestamptz)"),
                                        new ForcedType().withName("VARCHAR").withIncludeTypes("(?i:citext)"),
                                        new ForcedType().withName("BIGINT").withIncludeTypes("(?i:xid8)")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withFluentSetters(true)
                                .withGlobalCatalogReferences(false)
                                .withComments(false)
                                .withKeys(true))
                        .withTarget(new Target().withPackageName(target).withDirectory(out.toString()))));
    }

    /** Packages below belong to it only when they say so themselves. */
    static void nameInterface(Path out, String name) throws IOException {
        Files.writeString(
                out.resolve(name.replace('.', '/')).resolve("package-info.java"),
                "@org.springframework.modulith.NamedInterface(name = \"view\", propagate = true)\npackage " + name + ";\n");
    }

    static List<String> strings(DataSource source, String sql, String argument) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (argument != null) {
                statement.setString(1, argument);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    static String hash(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(Path.of(System.getProperty("jooq.source"))));
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(migrations.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
