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
  customer_id   integer references customer,
  check (tendered - change = total + rounding)
) strict;

create index sale_of_shift on sale (shift_id);
create index sale_of_customer on sale (customer_id) where customer_id is not null;

-- Names of what makes a line cheaper: by promotion, pack, quantity or customer, by the cashier on
-- the line, or the line's part of the receipt's discount.
create table reduction_kind (
  code text not null primary key
) strict;

insert into reduction_kind (code) values
  ('PROMOTION'), ('PACK'), ('QUANTITY'), ('CUSTOMER'), ('LINE'), ('RECEIPT');

-- cost is that of its moment, null where it was not known. A line says how many reductions and
-- marks it has; it gets no more later.

create table sale_line (
  sale_id     integer not null references sale,
  line        integer not null check (line > 0),
  product_id  integer not null references product,
  barcode     text    not null,
  name        text    not null,
  unit        text    not null references unit,
  price       integer not null check (price > 0),
  quantity    integer not null check (quantity > 0),
  gross       integer not null,
  discount    integer not null check (discount between 0 and gross),
  total       integer not null check (total = gross - discount),
  tax_rate_id integer not null references tax_rate,
  tax         integer not null,
  goods_code  text    not null,
  cost        integer check (cost >= 0),
  reduction_count integer not null default 0 check (reduction_count >= 0),
  mark_count  integer not null default 0 check (mark_count >= 0),
  primary key (sale_id, line)
) strict;

create table sale_reduction (
  sale_id      integer not null,
  line         integer not null,
  position     integer not null check (position > 0),
  kind         text    not null references reduction_kind,
  name         text    not null check (length(name) <= 120),
  promotion_id integer references promotion,
  amount       integer not null check (amount > 0),
  primary key (sale_id, line, position),
  foreign key (sale_id, line) references sale_line
) strict;

-- One marked piece each. mark is what makes it unique (GS1 AI 01 and 21), whole the code as it was
-- scanned.
create table sale_mark (
  sale_id  integer not null,
  line     integer not null,
  position integer not null check (position > 0),
  mark     text    not null check (length(mark) between 1 and 100),
  whole    text    not null check (length(whole) between 1 and 400),
  primary key (sale_id, line, position),
  foreign key (sale_id, line) references sale_line
) strict;

create index sale_mark_by_mark on sale_mark (mark);

create table payment (
  sale_id   integer not null references sale,
  line      integer not null check (line > 0),
  method_id integer not null references payment_method,
  tendered  integer not null check (tendered > 0 or (tendered = 0 and applied = 0)),
  change    integer not null check (change >= 0),
  applied   integer not null check (applied = tendered - change and applied >= 0),
  reference text    not null default '' check (length(reference) <= 40),
  -- at most the last four digits of a card, never more
  card_digits text  not null default ''
    check (length(card_digits) <= 4 and card_digits not glob '*[^0-9]*'),
  customer_id integer references customer,
  primary key (sale_id, line)
) strict;

create index payment_of_customer on payment (customer_id) where customer_id is not null;

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

create trigger sale_reduction_is_of_its_line before insert on sale_reduction
when new.position > (select reduction_count from sale_line where sale_id = new.sale_id and line = new.line)
  or new.amount + (select coalesce(sum(r.amount), 0) from sale_reduction r
       where r.sale_id = new.sale_id and r.line = new.line)
     > (select discount from sale_line where sale_id = new.sale_id and line = new.line)
begin select raise(abort, 'guard: a booked sale gets no further reduction'); end;

create trigger sale_mark_is_of_its_line before insert on sale_mark
when new.position > (select mark_count from sale_line where sale_id = new.sale_id and line = new.line)
begin select raise(abort, 'guard: a booked sale gets no further mark'); end;

create trigger sale_mark_is_sold_once before insert on sale_mark
when (select count(*) from sale_mark where mark = new.mark)
  > (select count(*) from refund_mark where mark = new.mark)
begin select raise(abort, 'guard: a marked piece is sold once'); end;

create trigger payment_is_of_its_sale before insert on payment
when new.line > (select payment_count from sale where id = new.sale_id)
begin select raise(abort, 'guard: a booked sale gets no further payment'); end;

create trigger payment_fits_its_kind before insert on payment
when new.change > 0 and 0 = (select k.gives_change from payment_method m
  join payment_kind k on k.code = m.kind where m.id = new.method_id)
begin select raise(abort, 'guard: only cash gives change'); end;

create trigger payment_is_of_its_customer before insert on payment
when new.customer_id is not null
  and new.customer_id is not (select customer_id from sale where id = new.sale_id)
begin select raise(abort, 'guard: a payment on account is of the customer of its sale'); end;

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
create trigger sale_reduction_is_never_changed before update on sale_reduction
begin select raise(abort, 'guard: a sale is never changed'); end;
create trigger sale_reduction_is_never_deleted before delete on sale_reduction
begin select raise(abort, 'guard: a sale is never deleted'); end;
create trigger sale_mark_is_never_changed before update on sale_mark
begin select raise(abort, 'guard: a sale is never changed'); end;
create trigger sale_mark_is_never_deleted before delete on sale_mark
begin select raise(abort, 'guard: a sale is never deleted'); end;
