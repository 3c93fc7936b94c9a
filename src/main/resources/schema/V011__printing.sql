create table printer_role (
  code text not null primary key
) strict;

insert into printer_role (code) values ('RECEIPT'), ('REPORT'), ('SCREEN');

create table print_kind (
  code text not null primary key
) strict;

insert into print_kind (code) values ('PAPER'), ('DRAWER');

create table print_document (
  code text not null primary key
) strict;

insert into print_document (code) values
  ('SALE'), ('REFUND'), ('X'), ('Z'), ('CASH'), ('TEST'), ('NONE');

create table print_state (
  code text not null primary key
) strict;

insert into print_state (code) values
  ('QUEUED'), ('SENDING'), ('SENT'), ('CONFIRMED'), ('UNKNOWN'), ('FAILED');

-- What waits for a printer. The row is written with the sale or Z it belongs to; the body is
-- laid out once, when it is first sent, and kept for a set time. The screen is a printer that is
-- always there, so paper can be sent to it when the real one is broken.
create table print_job (
  id         integer primary key autoincrement,
  printer    text    not null references printer_role,
  kind       text    not null references print_kind,
  document   text    not null references print_document,
  source_id  integer not null,
  copy_no    integer not null check (copy_no >= 0),
  state      text    not null references print_state,
  body       blob,
  attempts   integer not null default 0,
  reason     text    not null default '',
  queued_at  integer not null,
  expires_at integer,
  changed_at integer not null,
  language   text    not null,
  -- 1 once somebody has said what is to become of a job that is UNKNOWN or FAILED
  settled    integer not null default 0 check (settled in (0, 1)),
  -- why a person cancelled it
  note       text    not null default '',
  unique (document, source_id, kind, copy_no)
) strict;

-- Each holds what is open only, however long the till lives. Statements name the states as they
-- stand here, not bound: that is how SQLite finds them.
create index print_job_open on print_job (state, kind, id, printer)
where state = 'QUEUED' or state = 'SENDING';
create index print_job_unsettled on print_job (settled, id)
where settled = 0 and kind = 'PAPER' and state in ('UNKNOWN', 'FAILED');
-- The pages that are kept for a time.
create index print_job_page on print_job (queued_at)
where body is not null and document <> 'Z';

-- A page is made once, before it is first sent, and kept for its time; those of Z-reports for ever.
-- The days count back from the newest hundred jobs, all of them, whatever the clock shows.
create trigger print_job_keeps_its_page before update of body on print_job
when new.body is not old.body
  and not (old.body is null and old.state = 'QUEUED')
  and not (new.body is null and old.document <> 'Z'
    and (old.state in ('SENT', 'CONFIRMED')
      or (old.settled = 1 and old.state in ('UNKNOWN', 'FAILED')))
    and old.queued_at < (
        select min(queued_at) from print_job where id > (select max(id) from print_job) - 100
      )
      - 86400000 * coalesce(
          (select cast(value as integer) from setting where name = 'print.keepDays'), 90))
begin select raise(abort, 'guard: a page is made once and kept for its time'); end;

create trigger print_job_stays before delete on print_job
begin select raise(abort, 'guard: a print job is never deleted'); end;
-- Waiting means that not one byte has left: what was in a printer's hands waits again only if
-- nothing was sent, and what ended never does.
create trigger print_job_ends before update of state on print_job
when old.state in ('SENT', 'CONFIRMED') and new.state <> old.state
begin select raise(abort, 'guard: what was printed is not printed again'); end;

create trigger print_job_noted after update on print_job
when old.id <= (select row_id from backup_mark where name = 'print_job')
begin insert into row_change (name, row_id) values ('print_job', old.id); end;
