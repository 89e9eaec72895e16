alter table access.organization
    add column currency text not null default 'EUR',
    add constraint organization_currency_is_a_code check (currency ~ '^[A-Z]{3}$');
comment on column access.organization.currency is 'of an amount that names none';
