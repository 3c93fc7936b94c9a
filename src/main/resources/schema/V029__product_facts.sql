-- Whose goods they are in the eyes of the law.
create table owner_type (
  code text not null primary key
) strict;

insert into owner_type (code) values ('RESALE'), ('OWN_MAKE'), ('SERVICE');

-- Further facts of a product. Null where nothing is said: the digests of products in older journals stay
-- right. fill_to is how much of it there is after it was ordered, in thousandths; shelf_days is how long
-- it keeps.
alter table product add column package_code text check (length(package_code) between 1 and 20);
alter table product add column unit_code text check (length(unit_code) between 1 and 20);
alter table product add column owner_type text references owner_type;
alter table product add column full_price integer check (full_price = 1);
alter table product add column shelf text check (length(shelf) between 1 and 40);
alter table product add column supplier_id integer references supplier;
alter table product add column fill_to integer check (fill_to > 0);
alter table product add column shelf_days integer check (shelf_days between 1 and 9999);

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from, marked_from, package_code, unit_code,
  owner_type, full_price, shelf, supplier_id, fill_to, shelf_days on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

-- The line of such a product keeps its full price.
alter table basket_line add column full_price integer check (full_price = 1);
