-- What a product costs is asked for at the till, each time it is sold; its price may then be 0. short_name
-- is what receipts and labels call it. Null where nothing is said: the digests of products in older
-- journals stay right.
alter table product add column open_price integer check (open_price = 1);
alter table product add column short_name text check (length(short_name) between 1 and 63);

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from, marked_from, package_code, unit_code,
  owner_type, full_price, shelf, supplier_id, fill_to, shelf_days, counted_from, open_price,
  short_name on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

drop trigger product_has_a_price;

create trigger product_has_a_price before insert on product
when new.price = 0 and new.open_price is null
begin select raise(abort, 'guard: a product has a price'); end;

drop trigger product_keeps_a_price;

create trigger product_keeps_a_price before update of price, open_price on product
when new.price = 0 and (old.price <> 0 or new.open_price is null)
begin select raise(abort, 'guard: a product has a price'); end;
