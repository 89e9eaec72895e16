package org.rapportcrm.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RightsStampTest {
    @Autowired JdbcTemplate db;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void priyaIsInATeam() {
        db.execute(
                """
                insert into access.app_user (id, email, name, created_at)
                    values ('01890000-0000-7000-8000-0000000000a1', 'priya@calder.example', 'Priya Nair', now())
                    on conflict do nothing;
                insert into access.team (id, name) values ('01890000-0000-7000-8000-0000000000b1', 'Vienna')
                    on conflict do nothing;
                insert into access.role (id, name) values ('01890000-0000-7000-8000-0000000000c1', 'Auditors')
                    on conflict do nothing;
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access.user_role select app_user.id, role.id from access.app_user, access.role"
                        + " where role.name = 'Auditors'",
                "delete from access.user_role",
                "insert into access.role_grant select id, 'customer', 'READ', 'OWN' from access.role"
                        + " where name = 'Auditors'",
                "update access.role_grant set reach = 'TEAM' where action = 'WRITE'",
                "delete from access.role_grant where action = 'WRITE'",
                "update access.role set everything = true where name = 'Auditors'",
                "update access.kind set actions = array['READ'] where name = 'order'",
                "insert into access.team_member select team.id, app_user.id from access.team, access.app_user",
                "update access.team_member set leads = true",
                "update access.team set parent_id = null",
                "delete from access.team_member",
                "insert into access.totp (user_id, sealed_secret, created_at) select id, '', now() from access.app_user",
                "update access.totp set confirmed_at = now()",
                "delete from access.totp",
                "insert into access.passkey (id, user_id, credential_id, credential, signatures, name, created_at)"
                        + " select id, id, '', '', 0, 'Key', now() from access.app_user",
                "delete from access.passkey",
            })
    void changesWithWhateverRightsFollowFrom(String change) {
        UUID before = stamp();

        int rows = db.update(change);

        assertThat(rows).isPositive();
        assertThat(stamp()).isNotEqualTo(before);
    }

    @Test
    void staysWhenAChangeIsTakenBack() {
        UUID before = stamp();

        transaction.executeWithoutResult(state -> {
            db.update("update access.role set everything = true where name = 'Auditors'");
            state.setRollbackOnly();
        });

        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void staysWhenASecondFactorIsUsed() {
        db.update(
                "insert into access.totp (user_id, sealed_secret, created_at, confirmed_at) select id, '', now(), now()"
                        + " from access.app_user on conflict do nothing");
        UUID before = stamp();

        db.update("update access.totp set last_step = last_step + 1");

        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void staysWhenRightsAreNotTouched() {
        UUID before = stamp();

        db.update("update access.app_user set name = 'Priya N.' where name like 'Priya%'");

        assertThat(stamp()).isEqualTo(before);
    }

    private UUID stamp() {
        return Objects.requireNonNull(
                db.queryForObject("select stamp from access.rights", UUID.class));
    }
}
