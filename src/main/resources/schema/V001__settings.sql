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

-- What a backup that holds only changes has to know. A changed row is noted in row_change where a
-- backup may have it already, which is so up to the row_id of its table in backup_mark: raised before
-- each backup reads. Rows above it are new to every backup, so nothing is noted while one sells.
create table backup_mark (
  name   text    not null primary key,
  row_id integer not null check (row_id >= 0)
) strict;

create trigger backup_mark_only_rises before update on backup_mark
when new.name <> old.name or new.row_id < old.row_id
begin select raise(abort, 'guard: a mark of backups never falls'); end;

create trigger backup_mark_stays before delete on backup_mark
begin select raise(abort, 'guard: a mark of backups is never deleted'); end;

create table row_change (
  seq    integer primary key autoincrement,
  name   text    not null,
  row_id integer not null
) strict;

create trigger row_change_is_never_changed before update on row_change
begin select raise(abort, 'guard: a noted change stays'); end;

create trigger row_change_is_never_deleted before delete on row_change
begin select raise(abort, 'guard: a noted change stays'); end;
