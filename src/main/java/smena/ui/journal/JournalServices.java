package smena.ui.journal;

import smena.service.audit.Audit;
import smena.service.export.Export;
import smena.service.integrity.JournalReader;
import smena.service.people.People;
import smena.service.sale.Receipts;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What the page of the journal asks.
///
/// @param reading background calls that only read, beside the writer
/// @param slow background calls that take minutes and hold up nothing else
/// @param whichFolder asks for a folder; empty if cancelled
/// @param version this program's, for the auditor
/// @param language the shop's, for the auditor
public record JournalServices(
        JournalReader journal,
        People people,
        Receipts receipts,
        Audit audit,
        Export export,
        Background reading,
        Background slow,
        Supplier<Optional<Path>> whichFolder,
        String version,
        Supplier<String> language) {}
