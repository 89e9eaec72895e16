package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.sql.SQLException;

/** From whatever lies in the home to a server that answers. */
record Startup(PostgresFolders folders, PostgresSettings settings) {

    EmbeddedPostgres run() throws IOException, SQLException, InterruptedException {
        // before anything that only Linux has: elsewhere the advice must be to name a server
        Binaries.requireOurs();
        folders.create();
        Account account = Account.choose(folders.root());
        Launcher launcher = new Launcher(folders, account, settings);
        launcher.stopLeftovers();
        Binaries.unpack(folders);
        Login owner = new Login(EmbeddedPostgres.OWNER, Secret.readOrCreate(folders));
        Login runTime =
                new Login(EmbeddedPostgres.RUN_TIME, Secret.readOrCreate(folders.runTimeSecret()));
        prepareData(account, owner.password());
        Process process = launcher.start(Port::free);
        try {
            int port = folders.processes().postmaster().map(PidFile::port).orElse(0);
            new FirstConnection(folders, port, owner).verifyAndPrepare(runTime);
            return EmbeddedPostgres.owned(launcher, port, owner, runTime, process);
        } catch (IOException | SQLException | RuntimeException e) {
            folders.processes().stopAll();
            throw e;
        }
    }

    private void prepareData(Account account, String password)
            throws IOException, InterruptedException {
        if (!folders.hasCluster()) {
            new NewCluster(folders, account).create(password);
        }
        account.own(folders.data());
        account.own(folders.log());
    }
}
