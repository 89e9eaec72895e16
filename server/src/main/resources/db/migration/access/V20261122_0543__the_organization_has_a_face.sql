create table access.logo (
    hash text primary key,
    media_type text not null,
    content bytea not null,
    constraint logo_is_a_picture check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
    constraint logo_is_small check (length(content) <= 524288)
);

alter table access.organization
    add column accent text,
    add column logo_hash text references access.logo,
    add constraint organization_accent_is_a_color check (accent ~ '^#[0-9a-f]{6}$');
comment on column access.organization.accent is 'as it was chosen; what is shown is its nearest shade that can be read';
