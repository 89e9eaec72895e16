create table access.currency (
    code text primary key,
    constraint currency_is_a_code check (code ~ '^[A-Z]{3}$')
);
comment on table access.currency is 'those that the organization works with';
insert into access.currency (code) select currency from access.organization;

create table access.currency_pair (
    base text not null,
    quote text not null,
    primary key (base, quote),
    constraint currency_pair_is_two check (base <> quote)
);
comment on table access.currency_pair is 'for which there are rates: the newest of each is found without walking the history';

create table access.exchange_rate (
    base text not null,
    quote text not null,
    day date not null,
    rate numeric(24, 12) not null,
    origin text not null,
    primary key (base, quote, day),
    foreign key (base, quote) references access.currency_pair,
    constraint exchange_rate_is_above_zero check (rate > 0),
    constraint exchange_rate_origin_is_known check (origin in ('hand', 'table', 'ecb'))
);
comment on column access.exchange_rate.rate is 'one of base is so many of quote';
