package org.rapportcrm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** As the role that the application works as. */
@HouseTest
class RunTimeRightsTest {
    @Autowired DSLContext db;
    @Autowired JdbcTemplate jdbc;
    @Autowired Maintenance maintenance;

    @BeforeEach
    void somethingHappened() {
        db.execute(
                """
                insert into journal.change (at, record_type, record_id, kind, actor_id, cause_kind)
                values (now(), 'customer', gen_random_uuid(), 'created', gen_random_uuid(), 'request')\
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table customer.note (text text)",
                "create table public.note (text text)",
                "create schema notes",
                "create index on customer.customer (name)",
                "create function customer.note() returns int language sql return 1",
                "create or replace view journal.history as select 1 as position",
                "create extension hstore schema ext",
                "create role helper",
                "create database other",
                "alter table customer.customer add column note text",
                "alter table journal.change owner to current_user",
                "alter table journal.change disable trigger all",
                "alter sequence journal.change_position_seq restart",
                "alter role current_user superuser",
                "drop table customer.search",
                "drop schema journal cascade",
                "truncate customer.customer cascade",
                "truncate journal.change",
                "do $$ begin set role rapport; end $$",
                "set session_replication_role = replica"
            })
    void changesNoTable(String statement) {
        isRefused(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.change set actor_id = gen_random_uuid()",
                "update journal.change set at = at - interval '1 day' where false",
                "delete from journal.change",
                "delete from journal.change where false",
                "insert into journal.change (position, at, record_type, record_id, kind, actor_id, cause_kind)"
                        + " overriding system value select position, at, record_type, record_id, kind, actor_id,"
                        + " cause_kind from journal.change on conflict (position, at) do update set kind = 'deleted'",
                "merge into journal.change c using (select 1) one on true when matched then delete",
                "select * from journal.change for update",
                "update journal.history set kind = 'deleted'",
                "delete from journal.history",
                "insert into journal.history (at) values (now())",
                "select setval('journal.change_position_seq', 1)",
                "select journal.prepare_month('2035-01-01')",
                "copy journal.change from '/dev/null'",
                "with gone as (delete from journal.change returning 1) select count(*) from gone",
                "do $$ begin lock table journal.change in access exclusive mode; end $$"
            })
    void changesNoHistory(String statement) {
        isRefused(statement);
    }

    @Test
    void reachesNoPartitionPastItsParent() {
        for (String partition :
                db.fetch(
                                "select oid::regclass::text from pg_class where relispartition and relkind = 'r'")
                        .getValues(0, String.class)) {
            isRefused("delete from " + partition);
            isRefused("select from " + partition);
        }
    }

    @Test
    void ownsNothing() {
        assertThat(
                        db.fetchValue(
                                "select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo(0L);
        assertThat(
                        db.fetchValue(
                                "select count(*) from pg_namespace where nspowner = current_user::regrole"))
                .isEqualTo(0L);
        assertThat(RunTimeRights.ownsTables(jdbc)).isFalse();
        assertThat(RunTimeRights.ownsTables(maintenance.jdbc())).isTrue();
    }

    @Test
    void takesBackWhatItWasGivenBefore() {
        maintenance.execute("grant update, delete on journal.change to rapport_app");

        RunTimeRights.give(maintenance, "rapport_app");

        isRefused("delete from journal.change");
    }

    private void isRefused(String statement) {
        assertThatThrownBy(() -> db.execute(statement))
                .as(statement)
                .rootCause()
                .hasMessageMatching(
                        "ERROR: (permission denied|must be owner|must have|cannot (insert|update)|"
                                + "only roles with)(?s).*");
    }
}
