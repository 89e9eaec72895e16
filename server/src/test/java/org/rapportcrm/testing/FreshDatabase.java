package org.rapportcrm.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Clones the database anew before each class but the first, which has a fresh one already. */
final class FreshDatabase implements BeforeAllCallback {
    private static final Set<String> USED = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext extension) {
        ApplicationContext context = SpringExtension.getApplicationContext(extension);
        String name = Objects.requireNonNull(context.getEnvironment().getProperty("test.database"));
        if (USED.add(name)) {
            return;
        }
        HikariPoolMXBean pool =
                ((HikariDataSource) context.getBean(DataSource.class)).getHikariPoolMXBean();
        // whoever asks meanwhile waits: refused again and again, the pool would rest for seconds
        pool.suspendPool();
        try {
            pool.softEvictConnections();
            TestPostgres.clone(name);
            pool.softEvictConnections();
            TestPostgres.hurry(name);
        } finally {
            pool.resumePool();
        }
    }
}
