package smena.service.work;

import smena.service.backup.Backups;
import smena.service.catalog.ProductList;
import smena.service.customer.Customers;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.price.LabelQueue;
import smena.service.printjob.PrintDecisions;
import smena.service.shift.Reports;
import smena.service.shop.ExpirySettings;
import smena.service.stock.Stock;

/// Who knows what needs somebody.
public record WorkSources(
        Rollbacks rollbacks,
        ClockCheck clockCheck,
        Customers customers,
        Reports reports,
        ProductList products,
        Stock stock,
        ExpirySettings expiry,
        LabelQueue labels,
        Backups backups,
        PrintDecisions printing) {}
