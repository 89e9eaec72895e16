-- The week of the last contact, so that most contacts leave the words to search alone.
create function customer.search_rank(last_contact_at timestamptz) returns real language sql stable as $$
    select floor(extract(epoch from last_contact_at) / 604800)::real
$$;
