-- What is known of a customer beside the name. A phone is its digits with the country's, a card's
-- code is as it is scanned; both name one customer. discount is in ten-thousandths. price_list is
-- the name of the list the customer buys by; empty for the catalogue's prices.
alter table customer add column phone text not null default ''
  check (length(phone) <= 15 and ltrim(phone, '0123456789') = '');
alter table customer add column card text not null default '' check (length(card) <= 40);
alter table customer add column tax_id text not null default '' check (length(tax_id) <= 20);
alter table customer add column discount integer not null default 0
  check (discount between 0 and 10000);
alter table customer add column price_list text not null default ''
  check (length(price_list) <= 40);
alter table customer add column debt_limit integer not null default 0 check (debt_limit >= 0);
alter table customer add column days_to_pay integer not null default 0
  check (days_to_pay between 0 and 365);
alter table customer add column notes text not null default '' check (length(notes) <= 200);
alter table customer add column since integer not null default 0;
-- The words of the name as they are looked for.
alter table customer add column search text not null default '';

create unique index customer_by_phone on customer (phone) where phone <> '' and active = 1;
create unique index customer_by_card on customer (card) where card <> '' and active = 1;

-- Who buys what is in the basket.
alter table basket add column customer_id integer references customer;

create table account_kind (
  code    text    not null primary key,
  -- 1 where it is bought on account or put on it, with a day to pay
  charges integer not null check (charges in (0, 1))
) strict;

insert into account_kind (code, charges) values
  ('SALE', 1), ('CORRECTION', 1), ('REPAYMENT', 0), ('REVERSAL', 0), ('REFUND', 0);

-- What customers owe, entry by entry; an amount above nothing is owed more. balance is what is owed
-- after the entry, charged what was put on the account in all: charged - balance is paid, the
-- oldest first, and a charge is open as far as its charged is above that.
create table account_entry (
  id            integer primary key autoincrement,
  customer_id   integer not null references customer,
  kind          text    not null references account_kind,
  amount        integer not null check (amount <> 0),
  balance       integer not null check (balance >= 0),
  charged       integer not null check (charged >= balance),
  due           text    check (length(due) = 10),
  sale_id       integer unique references sale,
  refund_id     integer unique references refund,
  repayment_id  integer unique references repayment,
  shift_id      integer references shift,
  person_id     integer not null references person,
  approval_id   integer references approval,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  reason        text    not null default '' check (length(reason) <= 200),
  journal_seq   integer not null unique references journal,
  check ((kind = 'SALE') = (sale_id is not null)),
  check ((kind = 'REFUND') = (refund_id is not null)),
  check ((kind in ('REPAYMENT', 'REVERSAL')) = (repayment_id is not null)),
  check ((due is not null) = (kind in ('SALE', 'CORRECTION') and amount > 0)),
  check (kind in ('CORRECTION', 'SALE') or (amount > 0) = (kind = 'REVERSAL')),
  check (kind <> 'SALE' or amount > 0)
) strict;

create index account_entry_of_customer on account_entry (customer_id, id);
create index account_entry_charged on account_entry (customer_id, charged) where due is not null;

-- How each account stands: follows from its entries. due is the first day to pay of what is open.
create table account (
  customer_id integer primary key references customer,
  balance     integer not null check (balance >= 0),
  charged     integer not null check (charged >= balance),
  due         text
) strict;

create index account_owing on account (due, customer_id) where balance > 0;

create trigger account_entry_carries_on before insert on account_entry
when new.balance
    <> new.amount + coalesce((select balance from account where customer_id = new.customer_id), 0)
  or new.charged <> iif(new.due is null, 0, new.amount)
    + coalesce((select charged from account where customer_id = new.customer_id), 0)
begin select raise(abort, 'guard: an account goes on from where it stood'); end;

create trigger account_entry_moves_its_account after insert on account_entry
begin
  insert into account (customer_id, balance, charged, due)
  values (new.customer_id, new.balance, new.charged,
    (select min(due) from account_entry
     where customer_id = new.customer_id and due is not null
       and charged > new.charged - new.balance))
  on conflict (customer_id) do update set
    balance = excluded.balance, charged = excluded.charged, due = excluded.due;
end;

create trigger account_entry_is_never_changed before update on account_entry
begin select raise(abort, 'guard: an account is never changed'); end;
create trigger account_entry_is_never_deleted before delete on account_entry
begin select raise(abort, 'guard: an account is never changed'); end;
create trigger account_stays before delete on account
begin select raise(abort, 'guard: an account is never changed'); end;

insert into print_document (code) values ('REPAYMENT'), ('STATEMENT'), ('DEBTORS');
