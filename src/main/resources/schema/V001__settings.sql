-- The shop's own settings: names are dotted, values are text.
create table setting (
  name  text not null primary key,
  value text not null
) strict;

-- What names this till among those of its shop; made once, with the first entry of the journal.
create trigger till_code_is_never_changed before update on setting
when old.name = 'till.code' and (new.value <> old.value or new.name <> old.name)
begin select raise(abort, 'guard: the code of a till is never changed'); end;

create trigger till_code_is_never_deleted before delete on setting when old.name = 'till.code'
begin select raise(abort, 'guard: the code of a till is never deleted'); end;

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
