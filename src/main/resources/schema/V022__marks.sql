-- A marked product is sold with one code for each piece, from its day on.
alter table product add column marked_from text check (marked_from is date(marked_from));

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from, marked_from on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

-- The marks of the pieces in a basket, in the order they were scanned.
create table basket_mark (
  basket_uuid text    not null references basket on delete cascade,
  line        integer not null check (line > 0),
  mark        text    not null check (length(mark) between 1 and 100),
  whole       text    not null check (length(whole) between 1 and 400),
  at          integer not null,
  position    integer not null check (position > 0),
  primary key (basket_uuid, mark)
) strict;
