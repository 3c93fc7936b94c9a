-- Stock-takes that are under way: working paper, kept with every count. One that is finished or given up
-- is in the journal and, with what it found, a booked paper. begins_counting is 1 where products whose
-- stock is not counted yet are counted from their first count on; compared is 1 while its differences
-- are shown.
create table stock_take (
  id              integer primary key autoincrement,
  uuid            text    not null unique check (length(uuid) = 36),
  person_id       integer not null references person,
  begun_at        integer not null,
  begins_counting integer not null check (begins_counting in (0, 1)),
  compared        integer not null default 0 check (compared in (0, 1))
) strict;

-- Of which categories it is; none for one of everything.
create table stock_take_category (
  stock_take_id integer not null references stock_take on delete cascade,
  category_id   integer not null references category,
  primary key (stock_take_id, category_id)
) strict;

-- What was counted of a product in one place, and what should have been there, in all places, when that
-- count began and when it was last added to. Quantities in thousandths.
create table stock_take_place (
  id            integer primary key,
  stock_take_id integer not null references stock_take on delete cascade,
  product_id    integer not null references product,
  person_id     integer not null references person,
  quantity      integer not null check (quantity between 0 and 999999999),
  stock_before  integer not null,
  stock         integer not null,
  at            integer not null
) strict;

create index stock_take_place_of_product on stock_take_place (stock_take_id, product_id, id);

-- Why a product was found to differ.
create table stock_take_reason (
  stock_take_id integer not null references stock_take on delete cascade,
  product_id    integer not null references product,
  reason        text    not null check (length(reason) between 1 and 200),
  primary key (stock_take_id, product_id)
) strict;
