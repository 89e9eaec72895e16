package org.rapportcrm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Rapport")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class RapportApplication {
    static void main(String[] args) {
        SpringApplication.run(RapportApplication.class, args);
    }
}
