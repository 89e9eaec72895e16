package org.rapportcrm.customer.merge;

import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What is decided about contact points when customers become one: one of a kind is the first
 * choice, and whoever asked not to be contacted over an address is not, whichever of the merged
 * customers had it. Both are taken back with the one that brought it.
 */
@Component
class JoinedContactPoints {
    private final DSLContext db;

    JoinedContactPoints(DSLContext db) {
        this.db = db;
    }

    /** The survivor's first choice stays; without one, that of the member who came first. */
    void beforeFollowing() {
        db.execute(
                """
                with choice as (
                    select p.id, p.customer_id, j.root_id, j.act_id,
                        row_number() over (partition by j.root_id, p.kind order by p.customer_id) as nth,
                        exists (select from customer.contact_point own where own.customer_id = j.root_id
                            and own.kind = p.kind and own.is_primary and own.deleted_at is null) as decided
                    from customer_joined j join customer.contact_point p on p.customer_id = j.member_id
                    where p.is_primary and p.deleted_at is null
                ), demoted as (
                    update customer.contact_point p set is_primary = false from choice c
                    where c.id = p.id and (c.decided or c.nth > 1)
                    returning p.id, c.customer_id, c.root_id, c.act_id
                )
                insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
                select act_id, 'primary', id::text, customer_id, customer_id, root_id from demoted\
                """);
    }

    void afterFollowing() {
        inherit("do_not_contact", "do_not_contact", "false");
        inherit("invalid_since", "invalid_since is not null", "null");
    }

    /** An equal that lies at a member tells of the address what it knew. */
    private void inherit(String column, String isStrict, String nothing) {
        db.execute(
                """
                with told as (
                    select p.id, lying.{0}, j.member_id, j.root_id, j.act_id
                    from customer_joined j
                    join (select customer_id, kind, norm, {0} from customer.contact_point where {2} and deleted_at is null) lying
                        on lying.customer_id = j.member_id
                    join (select id, customer_id, kind, norm, {2} as strict from customer.contact_point where deleted_at is null) p
                        on p.customer_id = j.root_id and p.kind = lying.kind and p.norm = lying.norm
                    where (not p.strict or exists (select from customer.moved m
                            where m.row_key = p.id::text and m.place = {1} and m.from_id <> m.to_id))
                        and not exists (select from customer.moved m where m.row_key = p.id::text and m.place = {1}
                            and m.home_id = j.member_id and m.to_id = j.root_id
                            and not exists (select from customer.moved later where later.row_key = m.row_key
                                and later.place = m.place and later.home_id = m.home_id and later.position > m.position))
                ), written as (
                    update customer.contact_point p set {0} = told.{0} from told where told.id = p.id and p.{0} is not distinct from {3}
                )
                insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
                select act_id, {1}, id::text, member_id, member_id, root_id from told\
                """,
                sql(column), val(column), sql(isStrict), sql(nothing));
    }

    void afterGoingHome() {
        promote();
        forget("do_not_contact", "false");
        forget("invalid_since", "null");
    }

    /** Where the first choice left or came home without being one, the one before it is again. */
    private void promote() {
        db.execute(
                """
                with side as (
                    select distinct to_id as customer_id, act_id from customer_parted
                    union select distinct root_id, act_id from customer_parted
                ), choice as (
                    select p.id, p.customer_id, m.home_id, side.act_id,
                        row_number() over (partition by p.customer_id, p.kind
                            order by (above.id = p.customer_id or above.merged_into is not distinct from p.customer_id), m.position) as nth
                    from side join customer.contact_point p on p.customer_id = side.customer_id and p.deleted_at is null
                    join customer.moved m on m.row_key = p.id::text and m.place = 'primary' and m.from_id <> m.to_id
                    join customer.customer above on above.id = m.to_id
                    where not exists (select from customer.moved later
                            where later.row_key = m.row_key and later.place = m.place and later.position > m.position)
                        and not exists (select from customer.contact_point other where other.customer_id = p.customer_id
                            and other.kind = p.kind and other.is_primary and other.deleted_at is null)
                ), promoted as (
                    update customer.contact_point p set is_primary = true from choice c
                    where c.id = p.id and c.nth = 1
                    returning p.id, c.customer_id, c.home_id, c.act_id
                )
                insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
                select act_id, 'primary', id::text, home_id, customer_id, customer_id from promoted\
                """);
    }

    /** What nobody but those who left had said of an address. */
    private void forget(String column, String nothing) {
        db.execute(
                """
                with gone as (
                    select m.row_key, m.home_id, m.to_id, p.act_id
                    from customer_parted p join customer.moved m on m.home_id = p.home_id
                        and m.place = {1} and m.from_id <> m.to_id
                    where not exists (select from customer.moved later where later.row_key = m.row_key
                            and later.place = m.place and later.home_id = m.home_id and later.position > m.position)
                        and not exists (select from customer_parted q where q.home_id = m.to_id and q.to_id = p.to_id)
                ), forgotten as (
                    update customer.contact_point c set {0} = {2} from gone
                    where c.id = gone.row_key::uuid
                        and not exists (select from customer.moved also
                            where also.row_key = gone.row_key and also.place = {1} and also.from_id <> also.to_id
                                and also.home_id not in (select home_id from gone)
                                and not exists (select from customer.moved later where later.row_key = also.row_key
                                    and later.place = also.place and later.home_id = also.home_id
                                    and later.position > also.position))
                )
                insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
                select act_id, {1}, row_key, home_id, home_id, home_id from gone\
                """,
                sql(column), val(column), sql(nothing));
    }
}
