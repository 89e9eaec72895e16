-- Once somebody had a say about a pair, it is never joined without asking again.
alter table identity.pair add column asked boolean not null default false;
update identity.pair set asked = true where state in ('different', 'household');

create index pair_by_merge on identity.pair (merge_id) where merge_id is not null;
create index pair_of_team on identity.pair (team_id, weight desc, id) where state = 'waiting';

-- A run that goes on elsewhere cuts the same slices.
alter table identity.run add column slice_size int;
