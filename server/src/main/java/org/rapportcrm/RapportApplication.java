package org.rapportcrm;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.access.Organization;
import org.rapportcrm.database.PostgresAhead;
import org.rapportcrm.database.embedded.HomeLock;
import org.rapportcrm.database.embedded.NotDurable;
import org.rapportcrm.database.embedded.PostgresStartFailed;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.shared.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The server and its commands. */
@Modulithic(systemName = "Rapport")
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        // modules name their classes without asking each other
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RapportApplication {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    static void main(String[] args) {
        try {
            CommandLine line = CommandLine.parse(args).with(System.getenv());
            switch (line.command()) {
                case "serve" -> serve(line);
                case "import" -> importFiles(line);
                default ->
                        throw new CommandLine.Unknown(
                                line.command() + " is no command. bin/rapport --help lists them.");
            }
        } catch (CommandLine.Unknown e) {
            ERR.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            ERR.println(reason(e).orElseThrow(() -> e));
            System.exit(1);
        }
    }

    private static void serve(CommandLine line) {
        Optional<HomeLock> lock = line.has("--db-url") ? Optional.empty() : lock(line.home());
        Map<String, Object> properties = new HashMap<>(Map.of("rapport.jobs", "true"));
        // whoever holds the lock is the only server of that name on the home's database
        lock.ifPresent(_ -> properties.put("rapport.node", "home"));
        ConfigurableApplicationContext context =
                start(line, properties, WebApplicationType.SERVLET);
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://127.0.0.1:" + web.getWebServer().getPort();
            lock.ifPresent(held -> held.writeAddress(address));
            OUT.println("Rapport is ready at " + address);
        }
    }

    private static void importFiles(CommandLine line) {
        SourceDefaults named = source(line);
        try (var context = start(line, Map.of("rapport.attach", "true"), WebApplicationType.NONE)) {
            String usual = context.getBean(Organization.class).currency().getCurrencyCode();
            context.getBean(ImportCommand.class)
                    .run(
                            line.has("--currency") ? named : named.with(usual, null),
                            Optional.ofNullable(line.options().get("--kind")),
                            line.arguments().stream().map(Path::of).toList(),
                            OUT);
        }
    }

    private static SourceDefaults source(CommandLine line) {
        try {
            return SourceDefaults.named(line.get("--source"))
                    .with(line.options().get("--currency"), line.options().get("--zone"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CommandLine.Unknown(
                    "--currency takes a code such as EUR, --zone a name such as Europe/Vienna: "
                            + e.getMessage());
        }
    }

    private static ConfigurableApplicationContext start(
            CommandLine line, Map<String, Object> more, WebApplicationType type) {
        Map<String, Object> properties = new HashMap<>(line.properties());
        properties.putAll(more);
        SpringApplication application = new SpringApplication(RapportApplication.class);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        application.addInitializers(new PostgresAhead());
        // a command needs few parts and none of the web
        application.setLazyInitialization(type == WebApplicationType.NONE);
        // as arguments, which go before application.properties
        return application.run(
                properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    private static Optional<HomeLock> lock(Path home) {
        Optional<HomeLock> lock = HomeLock.tryAcquire(home);
        if (lock.isEmpty()) {
            throw new CommandLine.Unknown(
                    "Rapport already runs on "
                            + home
                            + HomeLock.address(home).map(address -> " at " + address).orElse("")
                            + ". Name another folder with --home, or end that one.");
        }
        return lock;
    }

    /** What a person can act on; anything else keeps its stack trace. */
    private static Optional<String> reason(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof PostgresStartFailed
                    || e instanceof NotDurable
                    || e instanceof Problem) {
                return Optional.ofNullable(e.getMessage());
            }
        }
        return Optional.empty();
    }
}
