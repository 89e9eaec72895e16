package org.rapportcrm.customer.merge;

/** The SQL of {@link MovingRows}: what follows whom, and what goes home. */
final class MovingStatements {
    /** {0} table {1} column {2} key {3} place {4} which rows. */
    static final String FOLLOW =
            """
            with going as (
                update {0} t set {1} = j.root_id from customer_joined j
                where t.{1} = j.member_id and ({4})
                returning {2} as row_key, j.member_id, j.root_id, j.act_id
            )
            insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
            select act_id, {3}, row_key, customer.home_of({3}, row_key, member_id, root_id), member_id, root_id from going\
            """;

    /** {0} to {4} as above, {5} what stands once {6} the other column {7} which of them. */
    static final String FOLLOW_ONCE =
            """
            with standing as not materialized (
                select {1} as owner, {2} as row_key, {5} as same, {6} as other from {0} where {4}
            ), going as (
                select s.*, j.root_id, j.act_id,
                    row_number() over (partition by j.root_id, s.same order by s.owner) as nth
                from customer_joined j join standing s on s.owner = j.member_id
                where not exists (select from standing there where there.owner = j.root_id and there.same = s.same)
                    and not exists (select from customer.customer o
                        where o.id = s.other and coalesce(o.merged_into, o.id) = j.root_id)
                    and {7}
            ), gone as (
                update {0} t set {1} = g.root_id from going g
                where t.{1} = g.owner and {2} = g.row_key and ({4}) and (g.nth = 1 or g.same is null)
                returning g.row_key, g.owner, g.root_id, g.act_id
            )
            insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
            select act_id, {3}, row_key, customer.home_of({3}, row_key, owner, root_id), owner, root_id from gone\
            """;

    /**
     * What lay at a member because an equal stood above it, and that one has left just now; and all
     * that comes out hidden below whoever left.
     */
    static final String FREED =
            """
            (j.root_id in (select to_id from customer_parted)
                or exists (select from customer_parted p join standing left_with on left_with.owner = p.to_id
                    where p.root_id = j.root_id and left_with.same = s.same))\
            """;

    /**
     * Ties lie for what their other end is, too: those with whoever left or stayed are looked at.
     */
    static final String STAGE_TIED =
            """
            insert into customer_joined (member_id, root_id, act_id)
            with near (id, act_id) as (
                select home_id, act_id from customer_parted union select root_id, act_id from customer_parted
                union select member_id, act_id from customer_joined
            )
            select distinct c.id, c.merged_into, near.act_id
            from near join {0} t on near.id in (t.{1}, t.{2}) join customer.customer c on c.id = t.{1}
            where c.merged_into is not null and not exists (select from customer_joined j where j.member_id = c.id)\
            """;

    /**
     * Of several that are the same one goes to whoever leaves, the others to their own homes below.
     * {8} part of the table, whatever of it would follow today.
     */
    static final String GO_HOME =
            """
            with standing as not materialized (
                select {1} as owner, {2} as row_key, {5} as same from {0} where {8}
            ), going as (
                select a.*, s.same,
                    row_number() over (partition by a.to_id, s.same order by a.home_id <> a.to_id, a.position) as nth,
                    exists (select from standing there where there.owner = a.to_id and there.same = s.same) as taken
                from customer_away a join standing s on s.owner = a.from_id and s.row_key = a.row_key
                where a.moved_place = {3}
            ), aimed as (
                select g.*, case when not taken and (nth = 1 or same is null) then to_id else home_id end as aim from going g
            ), gone as (
                update {0} t set {1} = g.aim from aimed g
                where t.{1} = g.from_id and {2} = g.row_key and ({8})
                    and (not taken and (nth = 1 or g.same is null)
                        or not exists (select from standing there where there.owner = g.home_id and there.same = g.same))
                returning g.row_key, g.home_id, g.from_id, g.aim, g.act_id
            )
            insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
            select act_id, {3}, row_key, home_id, from_id, aim from gone\
            """;

    /**
     * The same of ties, which are what their other end is, too: two that lie with different members
     * become the same at one home while the other ends of both are merged. Then the one whose other
     * end came from elsewhere lies there until that end is alone. {9} place of the other column.
     */
    static final String GO_HOME_TIED =
            """
            with standing as not materialized (
                select {1} as owner, {2} as row_key, {5} as same, {6} as other from {0} where {8}
            ), going as (
                select a.*, s.same, s.other,
                    customer.home_of({9}, a.row_key, s.other,
                        (select coalesce(o.merged_into, o.id) from customer.customer o where o.id = s.other)) as other_home,
                    row_number() over (partition by a.to_id, s.same order by a.home_id <> a.to_id, a.position) as nth,
                    exists (select from standing there where there.owner = a.to_id and there.same = s.same) as taken
                from customer_away a join standing s on s.owner = a.from_id and s.row_key = a.row_key
                where a.moved_place = {3}
            ), aimed as (
                select g.*, case when not taken and (nth = 1 or same is null) then to_id else home_id end as aim from going g
            ), placed as (
                select d.*,
                    same is null or row_number() over (partition by aim, same order by other_home <> other, nth) = 1
                        and not exists (select from standing there where there.owner = d.aim and there.same = d.same) as alone
                from aimed d
            ), fitted as (
                select p.*,
                    row_number() over (partition by alone, aim, other_home, same - other::text order by nth) = 1
                        and not exists (select from standing there where there.owner = p.aim and there.other = p.other_home
                            and there.same - there.other::text = p.same - p.other::text)
                        and not exists (select from placed q where q.alone and q.aim = p.aim and q.other = p.other_home
                            and q.same - q.other::text = p.same - p.other::text) as fits
                from placed p
            ), gone as (
                update {0} t set {1} = p.aim, {6} = case when p.alone then p.other else p.other_home end from fitted p
                where t.{1} = p.from_id and {2} = p.row_key and ({8})
                    and (p.alone or p.fits and p.other_home <> p.other)
                returning p.row_key, p.home_id, p.from_id, p.aim, p.act_id, p.alone, p.other, p.other_home
            )
            insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
            select act_id, {3}, row_key, home_id, from_id, aim from gone
            union all
            select act_id, {9}, row_key, other_home, other, other_home from gone where not alone\
            """;

    /**
     * The same for a tie that lies where one goes home, when its own other end came from elsewhere.
     */
    static final String MAKE_ROOM =
            """
            with standing as not materialized (
                select {1} as owner, {2} as row_key, {5} as same, {6} as other from {0} where {8}
            ), room as (
                select distinct on (there.row_key) a.act_id, there.*,
                    customer.home_of({9}, there.row_key, there.other,
                        (select coalesce(o.merged_into, o.id) from customer.customer o where o.id = there.other)) as other_home
                from customer_away a join standing s on s.owner = a.from_id and s.row_key = a.row_key
                join standing there on there.owner = a.to_id and there.same = s.same
                where a.moved_place = {3}
                order by there.row_key
            ), gone as (
                update {0} t set {6} = r.other_home from room r
                where t.{1} = r.owner and {2} = r.row_key and ({8}) and r.other_home <> r.other
                    and not exists (select from standing beside where beside.owner = r.owner and beside.other = r.other_home
                        and beside.same - beside.other::text = r.same - r.other::text)
                returning r.act_id, r.row_key, r.other, r.other_home
            )
            insert into customer.moved (act_id, place, row_key, home_id, from_id, to_id)
            select act_id, {9}, row_key, other_home, other, other_home from gone\
            """;

    private MovingStatements() {}
}
