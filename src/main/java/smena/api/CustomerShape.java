package smena.api;

import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.OpenCharge;
import smena.domain.customer.Repayment;
import smena.domain.sale.Payment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A customer, their account and their repayments as programs know them.
final class CustomerShape {
    private CustomerShape() {}

    static Map<String, Object> of(Customer customer, LocalDate today) {
        CustomerFacts facts = customer.facts();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", customer.id());
        data.put("name", facts.name());
        data.put("phone", facts.phone().isEmpty() ? "" : "+" + facts.phone());
        data.put("card", facts.card());
        data.put("tax_id", facts.taxId());
        data.put("notes", facts.notes());
        data.put("discount_percent", Json.hundredths(facts.terms().discount()));
        data.put("price_list", facts.terms().priceList());
        data.put("debt_limit", Json.money(facts.terms().limit()));
        data.put("days_to_pay", facts.terms().daysToPay());
        data.put("active", customer.active());
        data.put("balance", Json.money(customer.account().balance()));
        data.put("due", customer.account().due().map(LocalDate::toString).orElse(null));
        data.put("days_overdue", customer.account().daysOverdue(today));
        return data;
    }

    /// The same with the newest entries of the account and what is open of it.
    static Map<String, Object> whole(
            Customer customer, LocalDate today, List<AccountEntry> entries, List<OpenCharge> open) {
        Map<String, Object> data = of(customer, today);
        data.put("ledger", entries.stream().map(CustomerShape::entry).toList());
        data.put("open", open.stream().map(CustomerShape::charge).toList());
        return data;
    }

    private static Map<String, Object> entry(AccountEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.id());
        row.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        row.put("document", entry.document());
        row.put("amount", Json.money(entry.amount()));
        row.put("balance", Json.money(entry.balance()));
        row.put("due", entry.due().map(LocalDate::toString).orElse(null));
        row.put("business_date", entry.businessDate().toString());
        row.put("created_at", IsoTimes.text(entry.at(), entry.offsetSeconds()));
        row.put("reason", entry.reason());
        return row;
    }

    private static Map<String, Object> charge(OpenCharge charge) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("document", charge.document());
        row.put("business_date", charge.day().toString());
        row.put("due", charge.due().toString());
        row.put("amount", Json.money(charge.open()));
        return row;
    }

    static Map<String, Object> of(Repayment repayment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", repayment.id());
        data.put("repayment_number", repayment.number());
        data.put("customer", repayment.customerId());
        data.put("session", repayment.shiftId());
        data.put("cashier_name", repayment.employee().name());
        data.put("created_at", IsoTimes.text(repayment.at(), repayment.offsetSeconds()));
        data.put("amount", Json.money(repayment.amount()));
        data.put("rounding", Json.money(repayment.rounding()));
        data.put("balance", Json.money(repayment.balance()));
        data.put("payments", repayment.payments().stream().map(CustomerShape::payment).toList());
        return data;
    }

    private static Map<String, Object> payment(Payment payment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("payment_method", payment.method().code());
        row.put("amount", Json.money(payment.tendered()));
        row.put("applied", Json.money(payment.applied()));
        row.put("change", Json.money(payment.change()));
        row.put("reference", payment.reference());
        return row;
    }
}
