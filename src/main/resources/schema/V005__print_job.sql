-- What waits for a printer. The row is written with the sale or Z it belongs to; the body is
-- encoded once, when it is first sent, and kept for every repeat.
create table print_job (
  id         integer primary key autoincrement,
  printer    text    not null check (printer in ('RECEIPT', 'REPORT')),
  kind       text    not null check (kind in ('PAPER', 'DRAWER')),
  document   text    not null check (document in ('SALE', 'REFUND', 'X', 'Z', 'CASH', 'TEST', 'NONE')),
  source_id  integer not null,
  copy_no    integer not null check (copy_no >= 0),
  state      text    not null check (state in ('QUEUED', 'SENDING', 'SENT', 'CONFIRMED', 'UNKNOWN', 'FAILED')),
  body       blob,
  attempts   integer not null default 0,
  reason     text    not null default '',
  queued_at  integer not null,
  expires_at integer,
  changed_at integer not null,
  language   text    not null,
  unique (document, source_id, kind, copy_no)
) strict;

create index print_job_waiting on print_job (printer, state, id);

create trigger print_job_stays before delete on print_job
begin select raise(abort, 'guard: a print job is never deleted'); end;
