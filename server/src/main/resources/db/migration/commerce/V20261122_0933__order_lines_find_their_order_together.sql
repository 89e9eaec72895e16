-- Foreign keys look up order and product of each line by itself: two thirds of what it costs to write them. What they
-- promised is looked at for all rows of a statement at once. Nobody deletes a product while another transaction sells it
-- (SoldProducts.ONE_WRITER), nor an order that others see (it is locked before it grows).

create function commerce.lines_have_order_and_product() returns trigger language plpgsql
    -- a plan that reads all orders would be kept
    set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    if exists (select from arrived where not exists (select from commerce.customer_order o where o.id = arrived.order_id)) then
        raise foreign_key_violation using message = 'an order line has no order';
    end if;
    if exists (
        select from (select distinct product_id from arrived where product_id is not null) sold
        where not exists (select from commerce.product p where p.id = sold.product_id)
    ) then
        raise foreign_key_violation using message = 'an order line has no product';
    end if;
    return null;
end $$;
create trigger order_line_has_order_and_product after insert on commerce.order_line
    referencing new table as arrived for each statement execute function commerce.lines_have_order_and_product();

create function commerce.orders_leave_no_lines() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    if exists (select from gone where exists (select from commerce.order_line l where l.order_id = gone.id)) then
        raise foreign_key_violation using message = 'an order has lines';
    end if;
    return null;
end $$;
create trigger order_leaves_no_lines after delete on commerce.customer_order
    referencing old table as gone for each statement execute function commerce.orders_leave_no_lines();

create function commerce.products_leave_no_lines() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    if exists (select from gone where exists (select from commerce.order_line l where l.product_id = gone.id)) then
        raise foreign_key_violation using message = 'a product was sold';
    end if;
    return null;
end $$;
create trigger product_leaves_no_lines after delete on commerce.product
    referencing old table as gone for each statement execute function commerce.products_leave_no_lines();

alter table commerce.order_line drop constraint order_line_order_id_fkey;
alter table commerce.order_line drop constraint order_line_product_id_fkey;
-- summed up from the lines
alter table commerce.customer_product drop constraint customer_product_product_id_fkey;
