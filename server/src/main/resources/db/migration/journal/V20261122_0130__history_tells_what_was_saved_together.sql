create or replace view journal.history as
    select position, at, record_type, record_id, customer_id, kind, before, after, actor_id, cause_kind, cause_id, source_record_id,
        txid::text::bigint as txid
    from journal.change;
