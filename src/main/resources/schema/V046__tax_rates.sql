-- The shop's own tax rates. Products name a rate; a row with a rate_id is what that rate takes from the
-- business date since on. Booked lines name what was taken, so nothing of a row that says how much is
-- ever changed. archived: no product may get the rate any more, or the step was withdrawn in time.
alter table tax_rate add column name text check (length(name) between 1 and 40);
alter table tax_rate add column archived integer check (archived = 1);
alter table tax_rate add column rate_id integer references tax_rate;
alter table tax_rate add column since text check (since like '____-__-__');

create unique index tax_rate_of_a_day on tax_rate (rate_id, since) where archived is null and rate_id is not null;

-- Few ask what has a rate; a plan takes these indexes only where it says so.
create index product_of_tax_rate on product (tax_rate_id) where tax_rate_id > 0;
create index stock_document_line_of_tax_rate on stock_document_line (tax_rate_id) where tax_rate_id > 0;

drop trigger tax_rate_is_never_changed;
create trigger tax_rate_is_never_changed before update on tax_rate
when new.id <> old.id or new.uuid <> old.uuid or new.code <> old.code or new.kind <> old.kind
  or new.basis_points <> old.basis_points or new.rate_id is not old.rate_id or new.since is not old.since
  or (old.rate_id is not null and new.name is not old.name)
begin select raise(abort, 'guard: a tax rate is never changed'); end;

create trigger tax_rate_begins_on_a_day before insert on tax_rate
when (new.rate_id is null) <> (new.since is null)
  or new.rate_id in (select id from tax_rate where rate_id is not null)
  or new.since <= (select business_date from shift where id = (select max(id) from shift))
begin select raise(abort, 'guard: another percentage of a rate begins on a day to come'); end;

create trigger tax_rate_that_has_begun_stays before update of archived on tax_rate
when old.rate_id is not null and new.archived is not old.archived
  and (new.archived is null or old.since <= (select business_date from shift where id = (select max(id) from shift)))
begin select raise(abort, 'guard: a percentage that has begun stays'); end;

-- After a clock that was ahead a day to come may have been sold on already.
create trigger tax_rate_that_is_booked_stays before update of archived on tax_rate
when old.rate_id is not null and new.archived is not old.archived
  and (exists (select 1 from stock_document_line where tax_rate_id = old.id and tax_rate_id > 0)
    or exists (select 1 from shift f cross join sale s cross join sale_line l
      where f.business_date >= old.since and s.shift_id = f.id and l.sale_id = s.id
        and l.tax_rate_id = old.id)
    or exists (select 1 from shift f cross join refund r cross join refund_line l
      where f.business_date >= old.since and r.shift_id = f.id and l.refund_id = r.id
        and l.tax_rate_id = old.id))
begin select raise(abort, 'guard: a percentage that is booked stays'); end;

create trigger tax_rate_with_products_is_in_use before update of archived on tax_rate
when old.rate_id is null and new.archived = 1
  and exists (select 1 from product where tax_rate_id = old.id and tax_rate_id > 0)
begin select raise(abort, 'guard: a tax rate that products have is in use'); end;

create trigger product_has_a_tax_rate_in_use before insert on product
when exists (select 1 from tax_rate where id = new.tax_rate_id and (rate_id is not null or archived is not null))
begin select raise(abort, 'guard: a product has a tax rate that is in use'); end;

create trigger product_gets_a_tax_rate_in_use before update of tax_rate_id on product
when exists (select 1 from tax_rate where id = new.tax_rate_id and (rate_id is not null or archived is not null))
begin select raise(abort, 'guard: a product has a tax rate that is in use'); end;

-- Sold, and given back without a receipt, at what the rate takes on the day of the shift.
create trigger sale_line_is_taxed_as_on_its_day before insert on sale_line
when new.tax_rate_id <> (
  select coalesce(
    (select s.id from tax_rate s
     where s.rate_id = coalesce(mine.rate_id, mine.id) and s.archived is null
       and s.since <= (select business_date from sale where id = new.sale_id)
     order by s.since desc limit 1),
    mine.rate_id, mine.id)
  from tax_rate mine where mine.id = new.tax_rate_id)
begin select raise(abort, 'guard: a sale is taxed as its rate is on its day'); end;

create trigger refund_line_is_taxed_as_on_its_day before insert on refund_line
when new.sale_id is null and new.tax_rate_id <> (
  select coalesce(
    (select s.id from tax_rate s
     where s.rate_id = coalesce(mine.rate_id, mine.id) and s.archived is null
       and s.since <= (select f.business_date from refund r join shift f on f.id = r.shift_id
         where r.id = new.refund_id)
     order by s.since desc limit 1),
    mine.rate_id, mine.id)
  from tax_rate mine where mine.id = new.tax_rate_id)
begin select raise(abort, 'guard: what comes back without a receipt is taxed as its rate is on its day'); end;
