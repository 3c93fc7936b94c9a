-- What was sold in closed shifts, added up as the rows of the reports of sales are: a report of a year
-- reads some rows a day. It follows from the books, which alone count. What is not here is added up from
-- them, and all of it can be made anew.

-- Whose rows are whole; receipts: how many sales they are of, each once. Put in behind its rows, taken
-- away before them.
create table frozen_report (
  grouping text    not null check (length(grouping) between 1 and 20),
  shift_id integer not null references shift,
  receipts integer not null check (receipts >= 0),
  primary key (grouping, shift_id)
) strict, without rowid;

-- known is 1 where any cost is known; net is the revenue without tax of what has one, uncosted the
-- revenue of the rest.
create table frozen_row (
  grouping  text    not null check (length(grouping) between 1 and 20),
  shift_id  integer not null references shift,
  key       text    not null,
  receipts  integer not null check (receipts >= 0),
  sales     integer not null,
  discounts integer not null,
  refunds   integer not null,
  tax       integer not null,
  known     integer not null check (known in (0, 1)),
  cost      integer not null,
  net       integer not null,
  uncosted  integer not null,
  primary key (grouping, shift_id, key)
) strict, without rowid;

create trigger frozen_report_is_of_a_closed_shift before insert on frozen_report
when (select status from shift where id = new.shift_id) <> 'CLOSED'
begin select raise(abort, 'guard: only a closed shift is frozen'); end;

create trigger frozen_report_is_never_changed before update on frozen_report
begin select raise(abort, 'guard: frozen figures are never changed'); end;

create trigger frozen_row_is_never_changed before update on frozen_row
begin select raise(abort, 'guard: frozen figures are never changed'); end;

create trigger frozen_row_comes_before_its_report before insert on frozen_row
when exists (select 1 from frozen_report where grouping = new.grouping and shift_id = new.shift_id)
begin select raise(abort, 'guard: what is frozen takes no more rows'); end;

create trigger frozen_row_of_a_report_stays before delete on frozen_row
when exists (select 1 from frozen_report where grouping = old.grouping and shift_id = old.shift_id)
begin select raise(abort, 'guard: what is frozen keeps its rows'); end;

-- On how many receipts a category is cannot be told from its products: the shifts that have sold the
-- product, or may have, are added up anew.
create trigger frozen_categories_follow_their_products after update of category_id on product
when new.category_id <> old.category_id
begin
  delete from frozen_report where grouping = 'CATEGORY' and shift_id not in (
    select p.shift_id from frozen_report p where p.grouping = 'PRODUCT' and not exists (
      select 1 from frozen_row r where r.grouping = 'PRODUCT' and r.shift_id = p.shift_id
        and r.key = cast(new.id as text)));
end;
