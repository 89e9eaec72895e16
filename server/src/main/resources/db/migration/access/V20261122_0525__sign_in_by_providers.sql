-- Others who tell us who somebody is (OpenID Connect). Their word is issuer and subject; an address proves nothing.
create table access.provider (
    id uuid primary key,
    label text not null,
    issuer text not null unique,
    client_id text not null,
    sealed_secret bytea,
    new_user_role uuid references access.role,
    constraint provider_has_a_label check (btrim(label) <> ''),
    constraint provider_issuer_is_an_address check (issuer ~ '^https?://')
);
comment on column access.provider.new_user_role is 'whoever it vouches for and is nobody here yet becomes a user with this role; without it they stay outside';

create table access.identity (
    provider_id uuid not null references access.provider,
    subject text not null,
    user_id uuid not null references access.app_user,
    linked_at timestamptz not null,
    used_at timestamptz,
    primary key (provider_id, subject),
    constraint identity_is_one_a_provider unique (user_id, provider_id)
);

create table access.provider_visit (
    state_hash bytea primary key,
    bearer_hash bytea not null,
    provider_id uuid not null references access.provider on delete cascade,
    purpose text not null,
    user_id uuid references access.app_user,
    sealed_secrets bytea not null,
    next text not null,
    expires_at timestamptz not null,
    constraint provider_visit_purpose_is_known check (purpose in ('SIGN_IN', 'LINK', 'INVITATION'))
);
create index provider_visit_by_expiry on access.provider_visit (expires_at);
create index provider_visit_by_provider on access.provider_visit (provider_id);
create index provider_visit_by_user on access.provider_visit (user_id);
comment on table access.provider_visit is 'somebody is away at a provider and will come back with a code';

insert into access.kind (name, actions, place) values ('provider', '{READ,ADMINISTER}', 930);
