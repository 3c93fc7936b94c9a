-- What a promotion gives. A promotion without a kind gives nothing; it was put in before there
-- were any terms. An open end is the day 9999-12-31.
create table promotion_kind (
  code text not null primary key
) strict;

insert into promotion_kind (code) values ('PERCENT'), ('PRICE'), ('MULTIBUY'), ('QUANTITY');

alter table promotion add column kind text references promotion_kind;
alter table promotion add column basis_points integer check (basis_points between 1 and 10000);
alter table promotion add column price integer check (price between 1 and 99999999999);
alter table promotion add column take_pieces integer check (take_pieces between 2 and 20);
alter table promotion add column pay_pieces integer check (pay_pieces between 1 and take_pieces - 1);
alter table promotion add column quantity integer check (quantity between 1 and 9999999);
alter table promotion add column first_day text check (length(first_day) = 10);
alter table promotion add column last_day text check (length(last_day) = 10 and last_day >= first_day);
-- One bit a day of the week, Monday the lowest.
alter table promotion add column days integer check (days between 1 and 127);
-- Minutes of the day; an end that is not behind the beginning is on the next day.
alter table promotion add column from_minute integer check (from_minute between 0 and 1439);
alter table promotion add column to_minute integer
  check (to_minute between 0 and 1439 and to_minute <> from_minute);
-- JSON arrays of the rows of what it is for.
alter table promotion add column products text check (json_valid(products));
alter table promotion add column categories text check (json_valid(categories));

create index promotion_running on promotion (last_day) where active = 1 and kind is not null;

create trigger promotion_is_whole before insert on promotion
when new.kind is not null and not (
  new.first_day is not null and new.last_day is not null and new.days is not null
  and new.products is not null and new.categories is not null
  and (new.from_minute is null) = (new.to_minute is null)
  and case new.kind
    when 'PERCENT' then new.basis_points is not null
    when 'PRICE' then new.price is not null
    when 'MULTIBUY' then new.take_pieces is not null and new.pay_pieces is not null
    when 'QUANTITY' then new.quantity is not null and new.price is not null
    else 0 end)
begin select raise(abort, 'guard: a promotion says what it gives, when and for what'); end;

create trigger promotion_stays_ended before update on promotion when old.active = 0
begin select raise(abort, 'guard: a promotion that ended is not changed'); end;

create index barcode_of_pack on barcode (product_id) where pack_price is not null;

-- What a line of the basket gets off by itself, as it was last worked out.
alter table basket_line add column offer_kind text references reduction_kind;
alter table basket_line add column offer_name text check (length(offer_name) <= 120);
alter table basket_line add column offer_promotion integer references promotion;
alter table basket_line add column offer_amount integer check (offer_amount > 0);
