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

create trigger refund_needs_open_shift before insert on refund
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no refund outside an open shift'); end;

create trigger refund_has_no_gap before insert on refund
when new.seq <> coalesce((select max(seq) from refund), 0) + 1
begin select raise(abort, 'guard: refund numbers have no gap'); end;

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
