-- The open basket and the parked ones: working paper, changed with every scan.
create table basket (
  uuid           text    not null primary key check (length(uuid) = 36),
  status         text    not null check (status in ('OPEN', 'PARKED')),
  person_id      integer not null references person,
  opened_at      integer not null,
  parked_at      integer,
  label          text    not null default '' check (length(label) <= 60),
  discount_kind  text    check (discount_kind in ('AMOUNT', 'PERCENT')),
  discount_value integer check (discount_value > 0),
  check ((discount_kind is null) = (discount_value is null))
) strict;

create unique index basket_one_open on basket (status) where status = 'OPEN';

create table basket_line (
  basket_uuid    text    not null references basket on delete cascade,
  line           integer not null check (line > 0),
  product_id     integer not null references product,
  barcode        text    not null,
  name           text    not null,
  unit           text    not null,
  price          integer not null check (price > 0),
  quantity       integer not null check (quantity > 0),
  discount_kind  text    check (discount_kind in ('AMOUNT', 'PERCENT')),
  discount_value integer check (discount_value > 0),
  tax_rate_id    integer not null references tax_rate,
  goods_code     text    not null,
  primary key (basket_uuid, line)
) strict;
