alter table access.app_user add column density text not null default 'comfortable'
    constraint app_user_density_is_known check (density in ('comfortable', 'compact'));
