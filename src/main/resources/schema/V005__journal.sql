-- The append-only chain. Instants are milliseconds since 1970 in UTC, offsets are seconds. What an
-- entry says is its payload, or the packed form of it where that is long.
create table journal (
  seq           integer primary key,
  at            integer not null,
  offset_s      integer not null,
  person_id     integer references person,
  shift_id      integer references shift,
  kind          text    not null,
  payload       text,
  sales_total   integer not null,
  refunds_total integer not null,
  previous      text    not null,
  hash          text    not null,
  signature     text    not null,
  packed        blob,
  check ((payload is null) <> (packed is null))
) strict;

create index journal_of_shift on journal (shift_id, kind);

create trigger journal_has_no_gap before insert on journal
when new.seq <> coalesce((select max(seq) from journal), 0) + 1
  or new.previous <> coalesce((select hash from journal where seq = new.seq - 1), '')
begin select raise(abort, 'guard: the journal has no gap'); end;

create trigger journal_is_never_changed before update on journal
begin select raise(abort, 'guard: a journal entry is never changed'); end;

create trigger journal_is_never_deleted before delete on journal
begin select raise(abort, 'guard: a journal entry is never deleted'); end;
