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

create trigger sale_needs_open_shift before insert on sale
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no sale outside an open shift'); end;

create trigger sale_has_no_gap before insert on sale
when new.seq <> coalesce((select max(seq) from sale), 0) + 1
begin select raise(abort, 'guard: sale numbers have no gap'); end;

-- A booked sale has as many lines and payments as it says, and gets no more later.
create trigger sale_line_is_of_its_sale before insert on sale_line
when new.line > (select line_count from sale where id = new.sale_id)
begin select raise(abort, 'guard: a booked sale gets no further line'); end;

create trigger payment_is_of_its_sale before insert on payment
when new.line > (select payment_count from sale where id = new.sale_id)
begin select raise(abort, 'guard: a booked sale gets no further payment'); end;

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
