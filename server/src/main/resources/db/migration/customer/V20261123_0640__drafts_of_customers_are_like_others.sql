insert into access.draft (user_id, form, form_id, typed, updated_at)
select user_id,
    case form when 'new' then '/customers/new' else '/customers/' || substr(form, length('edit-') + 1) || '/edit' end,
    gen_random_uuid(),
    typed,
    updated_at
from customer.draft
where closed is null and user_id in (select id from access.app_user)
on conflict do nothing;

-- All that people have typed stands in access.draft now; what is left is marks of forms that were saved.
drop table customer.draft;
