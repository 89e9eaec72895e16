create index product_of_supplier on commerce.product (supplier_id) where supplier_id is not null;
