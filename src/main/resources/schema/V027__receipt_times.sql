-- The way to receipts by the time of the day alone: each shift has its few of that time, and by whom
-- they were made, without a look at the others.
create index sale_by_time on sale (shift_id, (at / 1000 + offset_s) % 86400, person_id);
