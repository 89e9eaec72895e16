-- What proves who somebody is, beside the password.
create table access.totp (
    user_id uuid primary key references access.app_user,
    sealed_secret bytea not null,
    last_step bigint not null default 0,
    created_at timestamptz not null,
    confirmed_at timestamptz
);
comment on column access.totp.last_step is 'of the last code that counted: each counts once';
comment on column access.totp.confirmed_at is 'empty until its user has typed a code of it';

create table access.recovery_code (
    code_hash bytea primary key,
    user_id uuid not null references access.app_user,
    used_at timestamptz,
    used_from text
);
create index recovery_code_by_user on access.recovery_code (user_id);

create table access.passkey (
    id uuid primary key,
    user_id uuid not null references access.app_user,
    credential_id bytea not null unique,
    credential bytea not null,
    signatures bigint not null,
    name text not null,
    created_at timestamptz not null,
    used_at timestamptz,
    constraint passkey_has_a_name check (btrim(name) <> '')
);
create index passkey_by_user on access.passkey (user_id);
comment on column access.passkey.credential is 'attested credential data: id and public key as its authenticator gave them';
comment on column access.passkey.signatures is 'as its authenticator counts them; 0 where it does not';

create table access.passkey_challenge (
    bearer bytea not null,
    purpose text not null,
    challenge bytea not null,
    expires_at timestamptz not null,
    primary key (bearer, purpose),
    constraint passkey_challenge_purpose_is_known check (purpose in ('ADD', 'SIGN_IN', 'SECOND_FACTOR', 'CONFIRM'))
);
create index passkey_challenge_by_expiry on access.passkey_challenge (expires_at);
comment on column access.passkey_challenge.bearer is 'hash of the secret that the browser holds which may answer';

create table access.half_sign_in (
    token_hash bytea primary key,
    user_id uuid not null references access.app_user,
    expires_at timestamptz not null
);
create index half_sign_in_by_user on access.half_sign_in (user_id);
comment on table access.half_sign_in is 'the password was right, the second factor is still to come: no session yet';

create view access.second_factor as
    select user_id, 'totp' as kind from access.totp where confirmed_at is not null
    union all
    select user_id, 'passkey' from access.passkey;

alter table access.role add column second_factor boolean not null default false;
comment on column access.role.second_factor is 'whoever has the role needs one';

alter table access.session add column proven_at timestamptz;
update access.session set proven_at = created_at;
alter table access.session alter column proven_at set not null;
comment on column access.session.proven_at is 'when its user last proved who they are';
