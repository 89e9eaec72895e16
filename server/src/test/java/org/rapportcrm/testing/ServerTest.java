package org.rapportcrm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Like {@link HouseTest}, but the application listens on a port of its own. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rapport.home=target/test-home-${rapport.fork:1}",
            "rapport.jobs=false",
            "rapport.outgoing-allowed=127.0.0.0/8"
        })
@ContextConfiguration(initializers = ClonedDatabase.class)
@ExtendWith(FreshDatabase.class)
public @interface ServerTest {}
