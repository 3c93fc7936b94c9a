create table customer (
  id     integer primary key autoincrement,
  uuid   text    not null unique check (length(uuid) = 36),
  name   text    not null check (length(name) between 1 and 80),
  active integer not null default 1 check (active in (0, 1))
) strict;

create trigger customer_keeps_its_uuid before update on customer when new.uuid <> old.uuid
begin select raise(abort, 'guard: a customer keeps its UUID'); end;

create trigger customer_stays before delete on customer
begin select raise(abort, 'guard: a customer is made inactive, never deleted'); end;

-- A debt paid back at the till; never a sale. One that was wrong is reversed by another, which names
-- it: amounts of both are above nothing.
create table repayment (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  content_hash  text    not null,
  seq           integer not null unique,
  number        text    not null unique,
  customer_id   integer not null references customer,
  reverses      integer unique references repayment,
  shift_id      integer not null references shift,
  person_id     integer not null references person,
  approval_id   integer references approval,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  amount        integer not null check (amount > 0),
  rounding      integer not null,
  reason        text    not null default '' check (length(reason) <= 200),
  payment_count integer not null check (payment_count > 0),
  journal_seq   integer not null unique references journal
) strict;

create index repayment_of_shift on repayment (shift_id);
create index repayment_of_customer on repayment (customer_id);

create table repayment_payment (
  repayment_id integer not null references repayment,
  line         integer not null check (line > 0),
  method_id    integer not null references payment_method,
  tendered     integer not null check (tendered > 0 or (tendered = 0 and applied = 0)),
  change       integer not null check (change >= 0),
  applied      integer not null check (applied = tendered - change and applied >= 0),
  reference    text    not null default '' check (length(reference) <= 40),
  card_digits  text    not null default ''
    check (length(card_digits) <= 4 and card_digits not glob '*[^0-9]*'),
  primary key (repayment_id, line)
) strict;

create trigger repayment_needs_open_shift before insert on repayment
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no repayment outside an open shift'); end;

create trigger repayment_has_no_gap before insert on repayment
when new.seq <> coalesce((select max(seq) from repayment), 0) + 1
begin select raise(abort, 'guard: repayment numbers have no gap'); end;

create trigger repayment_reverses_its_like before insert on repayment
when new.reverses is not null and not exists (select 1 from repayment
  where id = new.reverses and reverses is null
    and customer_id = new.customer_id and amount = new.amount)
begin select raise(abort, 'guard: a repayment is reversed once and whole'); end;

create trigger repayment_payment_is_of_its_repayment before insert on repayment_payment
when new.line > (select payment_count from repayment where id = new.repayment_id)
begin select raise(abort, 'guard: a booked repayment gets no further payment'); end;

create trigger repayment_payment_fits_its_kind before insert on repayment_payment
when exists (select 1 from payment_method m join payment_kind k on k.code = m.kind
  where m.id = new.method_id and (k.brings_money = 0 or (k.gives_change = 0 and new.change > 0)))
begin select raise(abort, 'guard: a debt is paid back with money, and only cash gives change'); end;

create trigger repayment_is_never_changed before update on repayment
begin select raise(abort, 'guard: a repayment is never changed'); end;
create trigger repayment_is_never_deleted before delete on repayment
begin select raise(abort, 'guard: a repayment is never deleted'); end;
create trigger repayment_payment_is_never_changed before update on repayment_payment
begin select raise(abort, 'guard: a repayment is never changed'); end;
create trigger repayment_payment_is_never_deleted before delete on repayment_payment
begin select raise(abort, 'guard: a repayment is never deleted'); end;

create trigger customer_noted after update on customer
when old.id <= (select row_id from backup_mark where name = 'customer')
begin insert into row_change (name, row_id) values ('customer', old.id); end;
