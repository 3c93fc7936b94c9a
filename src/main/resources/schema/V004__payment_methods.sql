-- What a kind does is known to the program; here stands what the guards ask. EXCHANGE is the set-off
-- between a refund and the sale it is exchanged for.
create table payment_kind (
  code         text    not null primary key,
  gives_change integer not null check (gives_change in (0, 1)),
  brings_money integer not null check (brings_money in (0, 1))
) strict;

insert into payment_kind (code, gives_change, brings_money) values
  ('CASH', 1, 1), ('CARD', 0, 1), ('WALLET', 0, 1), ('TRANSFER', 0, 1), ('DEBT', 0, 0), ('EXCHANGE', 0, 0);

create table payment_method (
  id             integer primary key autoincrement,
  uuid           text    not null unique check (length(uuid) = 36),
  code           text    not null unique check (length(code) between 1 and 30),
  kind           text    not null references payment_kind,
  name           text    not null default '' check (length(name) <= 40),
  opens_drawer   integer not null check (opens_drawer in (0, 1)),
  asks_reference integer not null check (asks_reference in (0, 1)),
  position       integer not null,
  active         integer not null default 1 check (active in (0, 1))
) strict;

-- Booked payments point at it: another kind is another method.
create trigger payment_method_keeps_its_kind before update on payment_method
when new.uuid <> old.uuid or new.code <> old.code or new.kind <> old.kind
begin select raise(abort, 'guard: a payment method keeps its code, its kind and its UUID'); end;

create trigger payment_method_stays before delete on payment_method
begin select raise(abort, 'guard: a payment method is made inactive, never deleted'); end;
