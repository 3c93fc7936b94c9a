create table payment_method (
  id             integer primary key autoincrement,
  code           text    not null unique check (length(code) between 1 and 30),
  kind           text    not null check (kind in ('CASH', 'CARD', 'WALLET', 'TRANSFER', 'DEBT')),
  name           text    not null default '' check (length(name) <= 40),
  opens_drawer   integer not null check (opens_drawer in (0, 1)),
  asks_reference integer not null check (asks_reference in (0, 1)),
  position       integer not null,
  active         integer not null default 1 check (active in (0, 1))
) strict;
