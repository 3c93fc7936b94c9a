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

-- Booked for good. gross - discount = total; the payments apply total + rounding.
create table sale (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  content_hash  text    not null,
  seq           integer not null unique,
  number        text    not null unique,
  shift_id      integer not null references shift,
  person_id     integer not null references person,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  gross         integer not null,
  discount      integer not null check (discount between 0 and gross),
  total         integer not null check (total = gross - discount),
  rounding      integer not null,
  tendered      integer not null,
  change        integer not null check (change >= 0),
  line_count    integer not null check (line_count > 0),
  payment_count integer not null check (payment_count > 0),
  journal_seq   integer not null unique references journal,
  check (tendered - change = total + rounding)
) strict;

create index sale_of_shift on sale (shift_id);

create table sale_line (
  sale_id     integer not null references sale,
  line        integer not null check (line > 0),
  product_id  integer not null references product,
  barcode     text    not null,
  name        text    not null,
  unit        text    not null,
  price       integer not null check (price > 0),
  quantity    integer not null check (quantity > 0),
  gross       integer not null,
  discount    integer not null check (discount between 0 and gross),
  total       integer not null check (total = gross - discount),
  tax_rate_id integer not null references tax_rate,
  tax         integer not null,
  goods_code  text    not null,
  primary key (sale_id, line)
) strict;

create table payment (
  sale_id   integer not null references sale,
  line      integer not null check (line > 0),
  method_id integer not null references payment_method,
  tendered  integer not null check (tendered > 0 or (tendered = 0 and applied = 0)),
  change    integer not null check (change >= 0),
  applied   integer not null check (applied = tendered - change and applied >= 0),
  reference text    not null default '' check (length(reference) <= 40),
  primary key (sale_id, line)
) strict;

create table refund (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  seq           integer not null unique,
  number        text    not null unique,
  sale_id       integer not null references sale,
  shift_id      integer not null references shift,
  person_id     integer not null references person,
  approval_id   integer references approval,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  total         integer not null check (total > 0),
  rounding      integer not null,
  reason        text    not null,
  line_count    integer not null check (line_count > 0),
  payment_count integer not null check (payment_count > 0),
  journal_seq   integer not null unique references journal
) strict;

create index refund_of_shift on refund (shift_id);
create index refund_of_sale on refund (sale_id);

create table refund_line (
  refund_id integer not null references refund,
  line      integer not null check (line > 0),
  sale_id   integer not null,
  sale_line integer not null,
  quantity  integer not null check (quantity > 0),
  total     integer not null check (total >= 0),
  tax       integer not null,
  primary key (refund_id, line),
  foreign key (sale_id, sale_line) references sale_line
) strict;

create table refund_payment (
  refund_id integer not null references refund,
  line      integer not null check (line > 0),
  method_id integer not null references payment_method,
  applied   integer not null check (applied >= 0),
  primary key (refund_id, line)
) strict;

create table stock_movement (
  id         integer primary key autoincrement,
  product_id integer not null references product,
  kind       text    not null check (kind in ('SALE', 'REFUND', 'RECEIPT', 'CORRECTION')),
  source_id  integer not null,
  quantity   integer not null check (quantity <> 0),
  at         integer not null
) strict;

create index stock_movement_of_product on stock_movement (product_id);

create trigger sale_needs_open_shift before insert on sale
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no sale outside an open shift'); end;

create trigger refund_needs_open_shift before insert on refund
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no refund outside an open shift'); end;

create trigger sale_has_no_gap before insert on sale
when new.seq <> coalesce((select max(seq) from sale), 0) + 1
begin select raise(abort, 'guard: sale numbers have no gap'); end;

create trigger refund_has_no_gap before insert on refund
when new.seq <> coalesce((select max(seq) from refund), 0) + 1
begin select raise(abort, 'guard: refund numbers have no gap'); end;

-- A booked sale has as many lines and payments as it says, and gets no more later.
create trigger sale_line_is_of_its_sale before insert on sale_line
when new.line > (select line_count from sale where id = new.sale_id)
begin select raise(abort, 'guard: a booked sale gets no further line'); end;

create trigger payment_is_of_its_sale before insert on payment
when new.line > (select payment_count from sale where id = new.sale_id)
begin select raise(abort, 'guard: a booked sale gets no further payment'); end;

create trigger refund_line_is_of_its_sale before insert on refund_line
when new.line > (select line_count from refund where id = new.refund_id)
  or new.sale_id <> (select sale_id from refund where id = new.refund_id)
  or new.quantity + (select coalesce(sum(r.quantity), 0) from refund_line r
       where r.sale_id = new.sale_id and r.sale_line = new.sale_line)
     > (select quantity from sale_line s where s.sale_id = new.sale_id and s.line = new.sale_line)
begin select raise(abort, 'guard: no more comes back than was sold'); end;

create trigger refund_payment_is_of_its_refund before insert on refund_payment
when new.line > (select payment_count from refund where id = new.refund_id)
begin select raise(abort, 'guard: a booked refund gets no further payment'); end;

create trigger sale_is_never_changed before update on sale
begin select raise(abort, 'guard: a sale is never changed'); end;
create trigger sale_is_never_deleted before delete on sale
begin select raise(abort, 'guard: a sale is never deleted'); end;
create trigger sale_line_is_never_changed before update on sale_line
begin select raise(abort, 'guard: a sale is never changed'); end;
create trigger sale_line_is_never_deleted before delete on sale_line
begin select raise(abort, 'guard: a sale is never deleted'); end;
create trigger payment_is_never_changed before update on payment
begin select raise(abort, 'guard: a payment is never changed'); end;
create trigger payment_is_never_deleted before delete on payment
begin select raise(abort, 'guard: a payment is never deleted'); end;
create trigger refund_is_never_changed before update on refund
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_is_never_deleted before delete on refund
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger refund_line_is_never_changed before update on refund_line
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_line_is_never_deleted before delete on refund_line
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger refund_payment_is_never_changed before update on refund_payment
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_payment_is_never_deleted before delete on refund_payment
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger stock_movement_is_never_changed before update on stock_movement
begin select raise(abort, 'guard: a stock movement is never changed'); end;
create trigger stock_movement_is_never_deleted before delete on stock_movement
begin select raise(abort, 'guard: a stock movement is never deleted'); end;
