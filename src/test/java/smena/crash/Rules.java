package smena.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/// What holds in the books of every till at every moment, as questions to the database: the answer
/// to each is no row at all. They ask the tables alone, not the code that filled them.
final class Rules {
    /// The key each sale was asked for with, and its number.
    static final String KEYS_OF_SALES =
            """
            select key, json_extract(body, '$.sale_number') from reply
            where json_extract(body, '$.sale_number') is not null
            """;

    static final Map<String, String> ALL = new LinkedHashMap<>();

    private Rules() {}

    static {
        ALL.put(
                "the database is whole",
                "select * from pragma_integrity_check where integrity_check <> 'ok'");
        ALL.put("every row points at something", "select \"table\" from pragma_foreign_key_check");
        sales();
        journal();
        shifts();
        paper();
    }

    private static void sales() {
        ALL.put(
                "seq has no gap",
                """
                select seq from (select seq, row_number() over (order by id) as n from sale)
                where seq <> n
                """);
        ALL.put(
                "a year's numbers have no gap",
                """
                select number from (
                  select number, substr(business_date, 1, 4) as year, row_number() over (
                    partition by substr(business_date, 1, 4) order by seq) as n from sale)
                where number <> printf('SALE-%s-%05d', year, n)
                """);
        ALL.put(
                "a counter stands at its newest number",
                """
                select name from counter where value <> case
                  when name = 'z' then (select count(*) from z_report)
                  else (select count(*) from sale where 'sale.' || substr(business_date, 1, 4) = name)
                  end
                  and (name = 'z' or name like 'sale.%')
                """);
        ALL.put(
                "a sale is the sum of its lines",
                """
                select number from sale where
                  (line_count, gross, discount, total) is not
                  (select count(*), sum(gross), sum(discount), sum(total) from sale_line
                   where sale_id = sale.id)
                """);
        ALL.put(
                "a sale is paid",
                """
                select number from sale where
                  (payment_count, total + rounding, tendered, change) is not
                  (select count(*), sum(applied), sum(tendered), sum(change) from payment
                   where sale_id = sale.id)
                """);
        ALL.put(
                "what was sold left the shelf once",
                """
                select l.sale_id from sale_line l join product p on p.id = l.product_id
                where iif(p.stock is null, null, l.quantity) is not
                  (select -sum(quantity) from stock_movement m
                   where kind = 'SALE' and m.sale_id = l.sale_id and m.sale_line = l.line)
                """);
        ALL.put(
                "each sale has the one answer that was given",
                """
                with told as (select json_extract(body, '$.sale_number') as number, count(*) as n
                  from reply where json_extract(body, '$.sale_number') is not null group by 1)
                select coalesce(sale.number, told.number) from sale full join told using (number)
                where n is not 1 or sale.id is null
                """);
    }

    private static void journal() {
        ALL.put(
                "the chain has no gap",
                """
                select seq from (select seq, previous, lag(hash, 1, '') over (order by seq) as hash,
                  row_number() over (order by seq) as n from journal)
                where seq <> n or previous <> hash
                """);
        ALL.put(
                "each sale has its entry",
                """
                select number from sale left join journal on journal.seq = journal_seq
                where kind is not 'SALE'
                  or (json_extract(unpacked(payload, packed), '$.number'),
                      json_extract(unpacked(payload, packed), '$.total'))
                    is not (number, total)
                """);
        ALL.put(
                "each entry has its sale",
                """
                select seq from journal where kind = 'SALE'
                  and not exists (select 1 from sale where journal_seq = journal.seq)
                """);
        ALL.put(
                "the lifetime totals run along",
                """
                select seq from (select seq, sales_total, sum(iif(kind = 'SALE',
                  json_extract(unpacked(payload, packed), '$.total'), 0)) over (order by seq) as total from journal)
                where sales_total <> total
                """);
    }

    private static void shifts() {
        ALL.put(
                "a closed shift has its Z, and Z numbers have no gap",
                """
                select coalesce(shift.id, z.shift_id) from shift full join
                  (select *, row_number() over (order by journal_seq) as n from z_report) as z
                  on z.shift_id = shift.id
                where (status = 'CLOSED') is not (z.z_number is not null)
                  or z.z_number is not shift.z_number or n is not z.z_number
                """);
        ALL.put(
                "the drawer adds up",
                """
                select id from shift where status = 'CLOSED' and expected_cash <> opening_cash
                  + (select coalesce(sum(p.applied), 0) from sale join payment p on p.sale_id = sale.id
                     join payment_method m on m.id = p.method_id
                     where sale.shift_id = shift.id and m.kind = 'CASH')
                  + (select coalesce(sum(iif(kind = 'PAY_IN', amount, -amount)), 0)
                     from cash_movement where shift_id = shift.id)
                """);
        ALL.put(
                "a Z is the sum of its receipts",
                """
                select z_report.z_number from z_report join shift on shift.id = shift_id where
                  (json_extract(snapshot, '$.sales.count'), json_extract(snapshot, '$.sales.total'),
                   json_extract(snapshot, '$.rounding'), json_extract(snapshot, '$.expected'),
                   json_extract(snapshot, '$.drawer.openingCash'),
                   json_extract(snapshot, '$.first'), json_extract(snapshot, '$.last')) is not
                  (select count(*), coalesce(sum(total), 0), coalesce(sum(rounding), 0),
                   expected_cash, opening_cash,
                   coalesce(min(number), ''), coalesce(max(number), '')
                   from sale where sale.shift_id = shift.id)
                """);
        ALL.put(
                "a Z has what was paid in each way",
                """
                with paid as (
                  select shift_id, m.code, sum(applied) as money from payment p
                  join sale on sale.id = p.sale_id join payment_method m on m.id = p.method_id
                  group by 1, 2),
                said as (
                  select shift_id, json_extract(value, '$.code') as code,
                    json_extract(value, '$.sold') as money
                  from z_report, json_each(snapshot, '$.methods'))
                select z_report.z_number from z_report join said using (shift_id)
                left join paid using (shift_id, code) where said.money <> coalesce(paid.money, 0)
                union all
                select z_report.z_number from z_report join paid using (shift_id)
                left join said using (shift_id, code) where said.money is not paid.money
                """);
        ALL.put(
                "what differs at an opening is written down",
                """
                select id from (select id, opening_cash, lag(cash_left) over (order by id) as before
                  from shift) as s left join opening_difference d on d.shift_id = s.id
                where coalesce(d.difference, 0) <> opening_cash - coalesce(before, opening_cash)
                """);
    }

    private static void paper() {
        ALL.put(
                "a sale has one receipt",
                """
                select number from sale where 1 <> (select count(*) from print_job
                  where document = 'SALE' and kind = 'PAPER' and source_id = sale.id)
                """);
        ALL.put(
                "a Z has one paper",
                """
                select z_number from z_report where 1 <> (select count(*) from print_job
                  where document = 'Z' and kind = 'PAPER' and source_id = z_number)
                """);
        ALL.put(
                "paper is of something",
                """
                select id from print_job where
                  document = 'SALE' and source_id not in (select id from sale)
                  or document = 'Z' and source_id not in (select z_number from z_report)
                """);
        ALL.put(
                "cash opens the drawer once",
                """
                select number from sale where
                  (select count(*) from print_job
                   where document = 'SALE' and kind = 'DRAWER' and source_id = sale.id)
                  <> exists (select 1 from payment p join payment_method m on m.id = p.method_id
                   where p.sale_id = sale.id and m.opens_drawer = 1)
                """);
    }
}
