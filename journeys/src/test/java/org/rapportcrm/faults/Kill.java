package org.rapportcrm.faults;

import org.rapportcrm.harness.RunningRapport;

/** What dies. */
enum Kill {
    SERVER {
        @Override
        void strike(RunningRapport rapport) {
            rapport.kill();
            rapport.restart();
        }
    },

    /** The application stays up and has to bring it back. */
    POSTGRES {
        @Override
        void strike(RunningRapport rapport) {
            rapport.killPostgres();
        }
    },

    BOTH {
        @Override
        void strike(RunningRapport rapport) {
            rapport.kill();
            rapport.killPostgres();
            rapport.restart();
        }
    };

    /** Kills, and starts again what an operator would have to. */
    abstract void strike(RunningRapport rapport);
}
