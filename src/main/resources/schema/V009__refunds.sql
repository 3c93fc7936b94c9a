-- What comes back: against a sale, or without one. gross, discount, tax and cost are the line's
-- cumulative shares; the payments apply total + rounding. exchange_sale_id is the sale that was
-- booked with it.
create table refund (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  content_hash  text    not null,
  seq           integer not null unique,
  number        text    not null unique,
  sale_id       integer references sale,
  shift_id      integer not null references shift,
  person_id     integer not null references person,
  approval_id   integer references approval,
  customer_id   integer references customer,
  exchange_sale_id integer unique references sale,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  gross         integer not null,
  discount      integer not null check (discount between 0 and gross),
  total         integer not null check (total = gross - discount),
  rounding      integer not null,
  reason        text    not null check (length(reason) between 1 and 200),
  line_count    integer not null check (line_count > 0),
  payment_count integer not null check (payment_count > 0),
  journal_seq   integer not null unique references journal
) strict;

create index refund_of_shift on refund (shift_id);
create index refund_of_sale on refund (sale_id) where sale_id is not null;
create index refund_of_customer on refund (customer_id) where customer_id is not null;

-- A line says itself what came back, so that figures need not ask the sale, which may be none.
-- restock is 1 where it goes back to the shelf, 0 where it is written off.
create table refund_line (
  refund_id   integer not null references refund,
  line        integer not null check (line > 0),
  sale_id     integer,
  sale_line   integer,
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
  restock     integer not null check (restock in (0, 1)),
  reason      text    not null check (length(reason) <= 200),
  mark_count  integer not null default 0 check (mark_count >= 0),
  primary key (refund_id, line),
  foreign key (sale_id, sale_line) references sale_line,
  check ((sale_id is null) = (sale_line is null))
) strict;

create index refund_line_of_sale on refund_line (sale_id, sale_line) where sale_id is not null;

create table refund_mark (
  refund_id integer not null,
  line      integer not null,
  position  integer not null check (position > 0),
  mark      text    not null check (length(mark) between 1 and 100),
  whole     text    not null check (length(whole) between 1 and 400),
  primary key (refund_id, line, position),
  foreign key (refund_id, line) references refund_line
) strict;

create index refund_mark_by_mark on refund_mark (mark);

create table refund_payment (
  refund_id integer not null references refund,
  line      integer not null check (line > 0),
  method_id integer not null references payment_method,
  applied   integer not null check (applied >= 0),
  reference text    not null default '' check (length(reference) <= 40),
  card_digits text  not null default ''
    check (length(card_digits) <= 4 and card_digits not glob '*[^0-9]*'),
  customer_id integer references customer,
  primary key (refund_id, line)
) strict;

create index refund_payment_of_customer on refund_payment (customer_id) where customer_id is not null;

create trigger refund_needs_open_shift before insert on refund
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no refund outside an open shift'); end;

create trigger refund_has_no_gap before insert on refund
when new.seq <> coalesce((select max(seq) from refund), 0) + 1
begin select raise(abort, 'guard: refund numbers have no gap'); end;

create trigger refund_line_is_of_its_refund before insert on refund_line
when new.line > (select line_count from refund where id = new.refund_id)
  or new.sale_id is not (select sale_id from refund where id = new.refund_id)
begin select raise(abort, 'guard: a booked refund gets no further line'); end;

-- What came back of a line so far and now is at most what was sold: quantity, money, tax, cost.
create trigger refund_line_is_of_its_sale before insert on refund_line
when new.sale_id is not null and not exists (
  select 1 from sale_line s,
    (select coalesce(sum(quantity), 0) as quantity, coalesce(sum(gross), 0) as gross,
       coalesce(sum(discount), 0) as discount, coalesce(sum(tax), 0) as tax,
       coalesce(sum(cost), 0) as cost
     from refund_line where sale_id = new.sale_id and sale_line = new.sale_line) as before
  where s.sale_id = new.sale_id and s.line = new.sale_line
    and s.product_id = new.product_id and s.tax_rate_id = new.tax_rate_id
    and before.quantity + new.quantity <= s.quantity
    and before.gross + new.gross <= s.gross
    and before.discount + new.discount <= s.discount
    and before.tax + new.tax <= s.tax
    and before.cost + coalesce(new.cost, 0) <= coalesce(s.cost, 0))
begin select raise(abort, 'guard: no more comes back than was sold'); end;

create trigger refund_mark_is_of_its_line before insert on refund_mark
when new.position > (select mark_count from refund_line where refund_id = new.refund_id and line = new.line)
begin select raise(abort, 'guard: a booked refund gets no further mark'); end;

-- It was sold and is not back yet; against a sale, on the very line.
create trigger refund_mark_was_sold before insert on refund_mark
when (select count(*) from sale_mark where mark = new.mark)
  <= (select count(*) from refund_mark where mark = new.mark)
  or exists (select 1 from refund_line r where r.refund_id = new.refund_id and r.line = new.line
    and r.sale_id is not null
    and (not exists (select 1 from sale_mark m
        where m.mark = new.mark and m.sale_id = r.sale_id and m.line = r.sale_line)
      or exists (select 1 from refund_mark m
        join refund_line b on b.refund_id = m.refund_id and b.line = m.line
        where m.mark = new.mark and b.sale_id = r.sale_id and b.sale_line = r.sale_line)))
begin select raise(abort, 'guard: a marked piece comes back with its own mark, once'); end;

create trigger refund_payment_is_of_its_refund before insert on refund_payment
when new.line > (select payment_count from refund where id = new.refund_id)
begin select raise(abort, 'guard: a booked refund gets no further payment'); end;

create trigger refund_payment_is_of_its_customer before insert on refund_payment
when new.customer_id is not null
  and new.customer_id is not (select customer_id from refund where id = new.refund_id)
begin select raise(abort, 'guard: a payment to an account is of the customer of its refund'); end;

create trigger refund_is_never_changed before update on refund
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_is_never_deleted before delete on refund
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger refund_line_is_never_changed before update on refund_line
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_line_is_never_deleted before delete on refund_line
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger refund_mark_is_never_changed before update on refund_mark
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_mark_is_never_deleted before delete on refund_mark
begin select raise(abort, 'guard: a refund is never deleted'); end;
create trigger refund_payment_is_never_changed before update on refund_payment
begin select raise(abort, 'guard: a refund is never changed'); end;
create trigger refund_payment_is_never_deleted before delete on refund_payment
begin select raise(abort, 'guard: a refund is never deleted'); end;
