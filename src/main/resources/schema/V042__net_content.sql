-- What is in a package, such as 450 g or 1.5 l: labels say what a kilogram or a litre of it costs. Null where
-- nobody has said: the digests of products in older journals stay right.
alter table product add column net_content text
  check (length(net_content) between 3 and 12);

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from, marked_from, package_code, unit_code,
  owner_type, full_price, shelf, supplier_id, fill_to, shelf_days, counted_from, open_price,
  short_name, net_content on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;
