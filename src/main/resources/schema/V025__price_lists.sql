-- Price lists: prices is a JSON object of minor units by the row of the product.
create table price_list (
  id     integer primary key autoincrement,
  uuid   text    not null unique check (length(uuid) = 36),
  name   text    not null check (length(name) between 1 and 40),
  prices text    not null check (json_valid(prices) and prices like '{%}'),
  active integer not null default 1 check (active in (0, 1))
) strict;

create unique index price_list_by_name on price_list (name) where active = 1;

create trigger price_list_keeps_its_uuid before update on price_list when new.uuid <> old.uuid
begin select raise(abort, 'guard: a price list keeps its UUID'); end;

create trigger price_list_stays before delete on price_list
begin select raise(abort, 'guard: a price list is archived, never deleted'); end;

create trigger price_list_stays_archived before update on price_list when old.active = 0
begin select raise(abort, 'guard: an archived price list is not changed'); end;

create trigger price_list_has_prices before insert on price_list
when exists (select 1 from json_each(new.prices)
  where type <> 'integer' or atom not between 1 and 99999999999
    or not exists (select 1 from product where id = cast(key as integer)))
begin select raise(abort, 'guard: a price list has prices of products'); end;

create trigger price_list_keeps_prices before update of prices on price_list
when exists (select 1 from json_each(new.prices)
  where type <> 'integer' or atom not between 1 and 99999999999
    or not exists (select 1 from product where id = cast(key as integer)))
begin select raise(abort, 'guard: a price list has prices of products'); end;

create trigger price_list_noted after update on price_list
when old.id <= (select row_id from backup_mark where name = 'price_list')
begin insert into row_change (name, row_id) values ('price_list', old.id); end;

-- The list a customer buys by; null for the catalogue's prices.
alter table customer add column price_list_id integer references price_list;

-- What the line would cost by the catalogue where a price list says otherwise, and which.
alter table basket_line add column usual_price integer check (usual_price between 1 and 99999999999);
