-- Whether a product was sold is all that is asked. With the order in it each line of an earlier day was a page of its own,
-- and the index ten times as large.
drop index commerce.order_line_by_product;
create index order_line_by_product on commerce.order_line (product_id);
