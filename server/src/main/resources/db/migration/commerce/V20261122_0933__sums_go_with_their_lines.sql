-- Summed up from the lines, whose products are looked up already.
alter table commerce.customer_product drop constraint customer_product_product_id_fkey;
