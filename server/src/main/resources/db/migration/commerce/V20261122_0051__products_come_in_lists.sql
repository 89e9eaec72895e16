-- Its name came from a product list; what was sold under other descriptions does not rename it.
alter table commerce.product add column listed boolean not null default false;
