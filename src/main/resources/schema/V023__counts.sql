-- A repayment, and one that is reversed, moves the drawer like a sale: a count before it is stale.
drop trigger cash_count_is_not_blind_after_a_look;

create trigger cash_count_is_not_blind_after_a_look before insert on cash_count
when new.blind = 1 and exists (
  select 1 from journal where shift_id = new.shift_id
    and kind in ('FIGURES_SEEN', 'CASH_COMPARED')
    and (person_id is null or person_id = new.person_id)
    and seq > coalesce((select max(seq) from journal
      where shift_id = new.shift_id
        and kind in ('SALE', 'REFUND', 'REPAYMENT', 'REPAYMENT_REVERSED', 'CASH_MOVED')), 0))
begin select raise(abort, 'guard: who knows what should be there does not count blind'); end;

drop trigger shift_closes_on_its_last_count;

create trigger shift_closes_on_its_last_count before update on shift
when new.status = 'CLOSED' and new.counted_cash is not null and not exists (
  select 1 from cash_count where shift_id = new.id and purpose = 'CLOSING'
    and place = (select max(place) from cash_count
      where shift_id = new.id and purpose = 'CLOSING')
    and counted = new.counted_cash
    and after_seq >= coalesce((select max(seq) from journal
      where shift_id = new.id
        and kind in ('SALE', 'REFUND', 'REPAYMENT', 'REPAYMENT_REVERSED', 'CASH_MOVED')), 0))
begin select raise(abort, 'guard: a shift closes on its last count, and that on the last movement'); end;
