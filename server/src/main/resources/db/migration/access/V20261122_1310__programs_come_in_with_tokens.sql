-- What lets a program in on behalf of a user. One that was revoked is gone; the journal remembers it.
create table access.api_token (
    id uuid primary key,
    user_id uuid not null references access.app_user,
    name text not null,
    begins text not null,
    token_hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint api_token_has_a_name check (btrim(name) <> ''),
    constraint api_token_has_a_scope check (cardinality(scopes) > 0),
    constraint api_token_expires check (expires_at > created_at)
);
create index api_token_by_user on access.api_token (user_id);
comment on column access.api_token.begins is 'its first letters, so that one which was found somewhere is known again';
comment on column access.api_token.used_at is 'exact to the hour: reading writes nothing';
