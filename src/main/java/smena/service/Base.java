package smena.service;

import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.service.people.Rights;
import smena.service.ports.Typesetter;
import smena.service.printjob.PrintOrders;
import smena.store.Database;

/// What every service is made of.
///
/// @param time what all stored moments come from
record Base(
        Database database,
        Journal journal,
        Rights rights,
        TillClock time,
        Typesetter typesetter,
        Rollbacks rollbacks,
        ClockCheck clockCheck,
        PrintOrders orders) {}
