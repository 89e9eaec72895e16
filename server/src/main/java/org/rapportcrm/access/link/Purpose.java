package org.rapportcrm.access.link;

import java.time.Duration;

/** What a one-time link is good for, and for how long. */
public enum Purpose {
    SETUP(Duration.ofHours(24)),
    INVITATION(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(30));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
