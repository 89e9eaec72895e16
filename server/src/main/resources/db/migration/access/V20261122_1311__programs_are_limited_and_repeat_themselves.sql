-- How many requests of the running minute nodes have taken for a token. A crash may forget it: it starts anew with the next minute.
create unlogged table access.api_rate (
    token_id uuid primary key references access.api_token on delete cascade,
    minute timestamptz not null,
    taken bigint not null
);

-- What a program was answered, for when it asks the same once more because it never heard.
create table access.api_answer (
    token_id uuid not null references access.api_token on delete cascade,
    idempotency_key text not null,
    request_hash bytea not null,
    status integer not null,
    content_type text,
    location text,
    etag text,
    body bytea not null,
    created_at timestamptz not null,
    primary key (token_id, idempotency_key)
);
create index api_answer_by_age on access.api_answer (created_at);
