-- The sums are made anew from the lines: those of several currencies cannot be parted again.
truncate commerce.customer_product;
alter table commerce.customer_product add column currency text not null;
alter table commerce.customer_product drop constraint customer_product_pkey;
alter table commerce.customer_product add primary key (customer_id, product_id, currency);
insert into commerce.customer_product (customer_id, product_id, currency, line_count, quantity, amount, last_order_at)
    select o.customer_id, l.product_id, o.currency, count(*), sum(l.quantity), sum(l.amount), max(o.ordered_at)
    from commerce.order_line l join commerce.customer_order o on o.id = l.order_id
    where o.customer_id is not null and l.product_id is not null
    group by o.customer_id, l.product_id, o.currency;
