-- The shop's own settings: names are dotted, values are text.
create table setting (
  name  text not null primary key,
  value text not null
) strict;

-- Counters that never go back: a Z number, a year's sale number.
create table counter (
  name  text    not null primary key,
  value integer not null check (value >= 0)
) strict;

create trigger counter_only_counts_up before update on counter
when new.value <> old.value + 1 or new.name <> old.name
begin select raise(abort, 'guard: a counter goes up by one'); end;

create trigger counter_stays before delete on counter
begin select raise(abort, 'guard: a counter is never deleted'); end;
