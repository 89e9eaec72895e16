package org.rapportcrm.interaction.reminder;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WatchingReminders {
    private final DueReminders reminders;

    WatchingReminders(DueReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        reminders.tell();
    }
}
