package smena.domain;

import smena.domain.catalog.Unit;
import smena.domain.gs1.CodeFault;
import smena.domain.journal.ClockReading;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something a person can put right. Each has one sentence in each language, made in one place.
public sealed interface Problem {
    /// No shift is open.
    record NoOpenShift() implements Problem {}

    /// A shift is open already.
    record ShiftAlreadyOpen(long shiftId) implements Problem {}

    /// There is no such shift.
    record ShiftNotFound(long shiftId) implements Problem {}

    /// The shift is closed.
    record ShiftClosed(long shiftId) implements Problem {}

    /// The shift has been open for longer than the shop allows; it must be closed first.
    record ShiftTooLong(long shiftId, long hours) implements Problem {}

    /// Parked baskets stand in the way of closing.
    record BasketsParked(int count) implements Problem {}

    /// The open basket stands in the way of closing.
    record BasketOpen() implements Problem {}

    /// The drawer was not counted before closing.
    record NotCounted() implements Problem {}

    /// Something was sold, given back or moved after the last count: a new one is needed.
    record CountStale() implements Problem {}

    /// An act has too many reasons to choose from, or one is too long.
    record BadCashReasons(int most, int longest) implements Problem {}

    /// Whoever hands the drawer over can not be the one who takes it.
    record TakerIsGiver() implements Problem {}

    /// A difference above the limit needs a reason.
    record ReasonNeeded() implements Problem {}

    /// Nothing is in the basket.
    record BasketEmpty() implements Problem {}

    /// The basket has as many lines as it takes.
    record BasketFull(int lines) implements Problem {}

    /// The basket is not the one on the screen any more.
    record BasketChanged() implements Problem {}

    /// There is no such parked basket.
    record BasketNotFound() implements Problem {}

    /// The basket must be empty to recall a parked one.
    record BasketNotEmpty() implements Problem {}

    /// This basket was booked before, with other content.
    record AlreadyBooked(String number) implements Problem {}

    /// There is no such line.
    record LineNotFound() implements Problem {}

    /// There is no such receipt.
    record SaleNotFound() implements Problem {}

    /// A code that was scanned is of a receipt of another shop or till.
    record ReceiptOfOthers(String number) implements Problem {}

    /// A code that was scanned is not as it was printed.
    record ReceiptAltered(String number) implements Problem {}

    /// There is no such refund.
    record RefundNotFound() implements Problem {}

    /// Everything of this sale is back already.
    record NothingLeft(String number) implements Problem {}

    /// No line was chosen to come back.
    record NothingChosen() implements Problem {}

    /// A line was named twice.
    record LineTwice(int line) implements Problem {}

    /// More of a line is to come back than is left of it.
    record MoreThanLeft(String product, Quantity left, Unit unit) implements Problem {}

    /// What is to be paid back does not add up to what is due.
    record PayoutDiffers(Money due) implements Problem {}

    /// Nothing can be set off in an exchange: one side of it costs nothing.
    record NothingToSetOff() implements Problem {}

    /// More is to be given back without a receipt than the shop gives.
    record TooMuchWithoutReceipt(Money most) implements Problem {}

    /// More cash is to be given back without a receipt than the shop gives.
    record TooMuchCashWithoutReceipt(Money most) implements Problem {}

    /// A marked product comes back with the marks of its pieces, one for each.
    record MarksNeeded(String product, long pieces) implements Problem {}

    /// A mark that was scanned is none of those that were sold with this product, or it came back
    /// already.
    record MarkNotSold(String product) implements Problem {}

    /// Nobody has said yet that the customer is old enough for this product.
    record AgeNotChecked(String product, int age) implements Problem {}

    /// Who approved it is too young to sell it themselves.
    record ApproverTooYoung(int age) implements Problem {}

    /// No age that a customer has to have.
    record BadMinimumAge() implements Problem {}

    /// No day on which somebody was born who works here.
    record BadBirthDate() implements Problem {}

    /// A product that is not sold for cash was paid in cash.
    record NotForCash(String product) implements Problem {}

    /// A code that names no single piece where a mark is asked for.
    record NoMark() implements Problem {}

    /// A code that is longer than any mark.
    record MarkTooLong(int longest) implements Problem {}

    /// A mark is in this basket already: its last characters, and which piece of its line has it.
    record MarkInBasket(String tail, int piece) implements Problem {}

    /// A piece with this mark was sold and not given back.
    record MarkSold(String tail) implements Problem {}

    /// A mark of another product than the one that is asked about.
    record MarkOfOther(String product) implements Problem {}

    /// A mark whose last day of use has passed.
    record MarkExpired(LocalDate day) implements Problem {}

    /// Each piece of the line has its mark.
    record MarksComplete(String product) implements Problem {}

    /// Pieces of a marked product have no marks yet.
    record MarksMissing(String product, int scanned, int pieces) implements Problem {}

    /// Marks were sent for a product that has none.
    record NotMarked(String product) implements Problem {}

    /// Only what is sold by the piece can have a code for each piece.
    record MarkedByPiece(String product) implements Problem {}

    /// A receipt above the law's limit was paid in cash.
    record CashAboveLimit(Money limit) implements Problem {}

    /// Who approved it has a limit below it.
    record ApproverBelowLimit() implements Problem {}

    /// Who approved it may not do what is asked beside it.
    record ApproverMayNot(Right right) implements Problem {}

    /// What was typed is no day.
    record BadDay() implements Problem {}

    /// There is no such price list, or it is archived.
    record PriceListNotFound() implements Problem {}

    /// Another price list has this name.
    record PriceListTaken(String name) implements Problem {}

    /// A price list holds at most this many products.
    record PriceListTooLong(int most) implements Problem {}

    /// A price document changes no price.
    record NoNewPrice() implements Problem {}

    /// More products than a price document holds.
    record PriceDocumentTooLong(int most) implements Problem {}

    /// Prices are planned for a time that is too far off.
    record BadPriceTime() implements Problem {}

    /// Prices are to come into force at a time that is none, or over.
    record NoPriceTime() implements Problem {}

    /// There is no price document of this number.
    record PriceDocumentNotFound(String number) implements Problem {}

    /// A price document is done or cancelled already.
    record PriceDocumentOver(String number) implements Problem {}

    /// A price document has not come into force, so there is nothing to take back.
    record PriceDocumentOpen(String number) implements Problem {}

    /// All that a price document changed was changed again since: nothing can be taken back.
    record NothingToTakeBack(String number) implements Problem {}

    /// A price document was taken back already.
    record PriceDocumentUndone(String number) implements Problem {}

    /// No product has this code.
    record UnknownBarcode(String code) implements Problem {}

    /// A code of several fields was not read as its maker wrote it.
    record BrokenCode(CodeFault fault) implements Problem {}

    /// A scale's label names a product that has no such number.
    record UnknownScaleNumber(long number) implements Problem {}

    /// Two products can not have one number on the scale.
    record ScaleNumberTaken(long number, String product) implements Problem {}

    /// No pattern of 13 digits for the labels of a scale.
    record BadScalePattern() implements Problem {}

    /// A code could be of both patterns.
    record ScalePatternsOverlap(String one, String other) implements Problem {}

    /// A promotion that ends before it begins, holds on no day or in no hours.
    record BadPeriod() implements Problem {}

    /// A promotion whose percentage, price or number of pieces is out of its range.
    record BadTerms() implements Problem {}

    /// There is no such promotion, or it has ended.
    record PromotionNotFound() implements Problem {}

    /// A promotion for no product and no category.
    record NothingOnOffer() implements Problem {}

    /// There is no such product.
    record ProductNotFound(long productId) implements Problem {}

    /// A product that is not sold gets no price of a later day.
    record ProductNotSold(String product) implements Problem {}

    /// A product is not among those that a stock-take has counted.
    record ProductNotInStockTake(String product) implements Problem {}

    /// A report is asked for payments by goods, or for goods by a way to pay.
    record ReportImpossible() implements Problem {}

    /// Reading was given up before there was anything to show.
    record NothingRead() implements Problem {}

    /// The stock of a product is not counted.
    record ProductNotCounted(String product) implements Problem {}

    /// A paper about goods has no line, or more than this many.
    record BadLines(int most) implements Problem {}

    /// A stock-take is not open any more, or there is none.
    record StockTakeNotFound() implements Problem {}

    /// Some of the same goods are in a stock-take that is under way.
    record StockTakeOpen(long number) implements Problem {}

    /// The differences of a stock-take are shown: nothing is counted meanwhile.
    record StockTakeCompared() implements Problem {}

    /// A stock-take is finished, or explained, only after its differences were shown.
    record StockTakeNotCompared() implements Problem {}

    /// A product is of a category that is no part of the stock-take.
    record OutsideStockTake(String product) implements Problem {}

    /// Nothing was counted in a stock-take.
    record NothingCounted() implements Problem {}

    /// A line of a receipt of goods has no cost.
    record CostMissing(String product) implements Problem {}

    /// Not what goods can cost.
    record BadCost(String product) implements Problem {}

    /// A receipt of goods comes to more than the till takes.
    record ReceiptTooLarge(Money most) implements Problem {}

    /// Goods that come in are to keep to a day that is past.
    record ExpiryPast(String product, LocalDate day) implements Problem {}

    /// A receipt with this number of the supplier is booked already, under the number given; it can
    /// be booked again if that is right.
    record SupplierNumberTwice(String number, String receipt) implements Problem {}

    /// The paper of a supplier was written on a day that cannot be: later than today, or long ago.
    record PaperDayWrong(LocalDate day) implements Problem {}

    /// A receipt is due before its paper was written, or in many years.
    record DueWrong(LocalDate day) implements Problem {}

    /// A supplier has no name, or one that is too long.
    record BadSupplierName() implements Problem {}

    /// Another supplier has this name.
    record SupplierNameTaken(String name) implements Problem {}

    /// There is no such supplier.
    record SupplierNotFound() implements Problem {}

    /// The number on a supplier's paper is too long.
    record BadSupplierNumber() implements Problem {}

    /// There is no such receipt of goods.
    record GoodsReceiptNotFound() implements Problem {}

    /// More is to go back to a supplier than is left of the line of its receipt.
    record MoreThanReceived(String product, Quantity left, Unit unit) implements Problem {}

    /// Not a quantity a line can hold.
    record BadQuantity() implements Problem {}

    /// A quantity has more than three decimals.
    record QuantityTooFine() implements Problem {}

    /// A product that is weighed or measured was chosen without saying how much of it.
    ///
    /// @param productId its row
    /// @param code the code it was found by; empty where it was chosen otherwise
    /// @param product its name
    /// @param unit what it is measured in
    record MeasureNeeded(long productId, String code, String product, Unit unit)
            implements Problem {}

    /// A product whose price is asked for at the till was chosen without saying what it costs.
    ///
    /// @param productId its row
    /// @param product its name
    /// @param unit what the price is for
    record PriceNeeded(long productId, String product, Unit unit) implements Problem {}

    /// A price document names a product whose price is asked for at the till.
    record PriceIsAsked(String product) implements Problem {}

    /// A product whose price is asked for at the till was not sold in the last days: nothing says
    /// what is given back for it without a receipt.
    record NoRecentPrice(String product, int days) implements Problem {}

    /// A product counted in pieces is sold in whole pieces only.
    record NotDivisible(String product) implements Problem {}

    /// Not a price: zero, negative or too large.
    record BadPrice() implements Problem {}

    /// Not a valid amount.
    record BadAmount() implements Problem {}

    /// More pieces of one note or coin than make sense.
    record TooManyPieces(long most) implements Problem {}

    /// The parts of a count do not add up to its total.
    record BadCount() implements Problem {}

    /// Not a tax id.
    record BadTaxId() implements Problem {}

    /// The code of a tax rate is letters and digits, at most 16.
    record BadTaxCode() implements Problem {}

    /// Another tax rate has this code.
    record TaxCodeTaken(String code) implements Problem {}

    /// Another tax rate has this name.
    record TaxNameTaken(String name) implements Problem {}

    /// A percentage lies between 0 and 100, with at most two decimals.
    record BadTaxPercent() implements Problem {}

    /// Another percentage of a rate begins on this day or later.
    record TaxDayPast(LocalDate day, LocalDate earliest) implements Problem {}

    /// Another percentage of a rate is not planned beyond this day.
    record TaxDayFar(LocalDate day, LocalDate latest) implements Problem {}

    /// Another percentage of this rate begins on the day already.
    record TaxDayTaken(String code, LocalDate day) implements Problem {}

    /// What a rate takes since a day that has come is never changed.
    record TaxRateHasBegun(String code) implements Problem {}

    /// A rate that products have is not archived.
    record TaxRateInUse(String code, long products) implements Problem {}

    /// The rate that new products begin with is in use.
    record UsualTaxRateArchived() implements Problem {}

    /// Somebody else has changed the tax rates since they were read.
    record TaxRatesChangedMeanwhile() implements Problem {}

    /// A shop has at most so many tax rates.
    record TooManyTaxRates(int most) implements Problem {}

    /// There is no such tax rate.
    record BadTaxRate(String code) implements Problem {}

    /// A setting cannot have this value.
    record BadSetting(String setting) implements Problem {}

    /// Somebody else has changed these settings since they were read.
    ///
    /// @param all one or more, in the order of their form
    record SettingChangedMeanwhile(List<ChangedSetting> all) implements Problem {
        public SettingChangedMeanwhile {
            all = List.copyOf(all);
        }

        /// A single one.
        public SettingChangedMeanwhile(String setting, String now) {
            this(List.of(new ChangedSetting(setting, now)));
        }
    }

    /// A setting and what it is now.
    record ChangedSetting(String setting, String now) {}

    /// Somebody else has given this person or this role another name since it was read.
    record NameChangedMeanwhile(String now) implements Problem {}

    /// Somebody else has changed since it was read when this person was born.
    ///
    /// @param now empty where nobody knows any more
    record BirthDateChangedMeanwhile(Optional<LocalDate> now) implements Problem {}

    /// Somebody else has given this person another role since it was read.
    record RoleChangedMeanwhile(Role now) implements Problem {}

    /// Somebody else has changed since it was read how far this role goes with a right.
    ///
    /// @param now the role as it is
    record GrantChangedMeanwhile(Role now, Right right) implements Problem {}

    /// This note or coin is counted already.
    record DenominationCounted(Money value) implements Problem {}

    /// Somebody else has changed the payment methods since they were read.
    record MethodsChangedMeanwhile() implements Problem {}

    /// Another payment method in use has this name.
    record MethodNameTaken(String name) implements Problem {}

    /// Without a method of cash no change can be given and no drawer counted.
    record LastCashMethod() implements Problem {}

    /// A shop takes at most so many methods.
    record TooManyMethods(int most) implements Problem {}

    /// The data of this folder is for training: nothing of it is for programs or an auditor.
    record TrainingOnly() implements Problem {}

    /// A folder for training cannot have one of its own, and the real till's is none.
    record NoTrainingHere(String folder) implements Problem {}

    /// The page of favourites is full.
    record TooManyFavourites(int most) implements Problem {}

    /// A line display without the place where it is.
    record DisplayPlaceMissing() implements Problem {}

    /// The discount is larger than what there is to pay.
    record DiscountTooLarge(Money most) implements Problem {}

    /// The payments do not cover what is due.
    record TooLittlePaid(Money missing) implements Problem {}

    /// A payment that gives no change is larger than what is due.
    record TooMuchByCard(Money due) implements Problem {}

    /// A payment follows others that cover everything already.
    record NothingDue() implements Problem {}

    /// A payment lacks the reference its method asks for, or it is too long.
    ///
    /// @param longest the most characters
    record BadReference(int longest) implements Problem {}

    /// The card terminal has not answered for this amount: it is asked before anything else.
    record TerminalUnanswered(Money amount) implements Problem {}

    /// This amount went through the card terminal for it already.
    record TerminalPaid(Money amount) implements Problem {}

    /// The card terminal gave this amount back for the same by another order, which is not booked
    /// yet.
    record TerminalGaveBack(Money amount) implements Problem {}

    /// The card terminal took this amount for the same customer's debt, which is not booked yet.
    record TerminalTook(Money amount) implements Problem {}

    /// The card terminal took no money for this amount, or it is not known of.
    record TerminalNotPaid(Money amount) implements Problem {}

    /// The card terminal refused.
    ///
    /// @param words its own; may be empty
    record TerminalDeclined(String words) implements Problem {}

    /// No card terminal is set up.
    record NoTerminal() implements Problem {}

    /// Of a card either its last four digits are entered, or none.
    record BadCardDigits() implements Problem {}

    /// Something is put on an account, and the sale names no customer.
    record CustomerNeeded() implements Problem {}

    /// There is no such customer, or they buy here no more.
    record CustomerNotFound() implements Problem {}

    /// Not a telephone number.
    record BadPhone() implements Problem {}

    /// Another customer has this phone or card.
    ///
    /// @param what the number as it is shown
    /// @param name who has it
    record CustomerTaken(String what, String name) implements Problem {}

    /// A customer's discount is below nothing or above the whole price.
    record BadCustomerDiscount() implements Problem {}

    /// More days to pay than there may be, or fewer than none.
    record BadDaysToPay(int most) implements Problem {}

    /// A text is longer than there is room for.
    record TextTooLong(int longest) implements Problem {}

    /// A customer owes nothing, or less than is to be paid back or taken off.
    record MoreThanOwed(Money owed) implements Problem {}

    /// Of what comes back this much was put on account and is neither owed nor repaid: a manager
    /// wrote it off.
    record NothingPaid(Money amount) implements Problem {}

    /// A customer who owes something stays.
    record CustomerOwes(Money owed) implements Problem {}

    /// This repayment was booked before, with other content.
    record RepaymentBooked(String number) implements Problem {}

    /// There is no such repayment.
    record RepaymentNotFound() implements Problem {}

    /// A repayment was reversed already, or is a reversal itself.
    record NotReversible(String number) implements Problem {}

    /// There is no such payment method.
    record MethodNotFound(String code) implements Problem {}

    /// More cash would leave the drawer than should be in it. It does not say how much that is.
    record TooLittleInDrawer() implements Problem {}

    /// All of this product that keeps to a day is past it, and the shop does not sell it then.
    record GoodsExpired(String product, LocalDate keptTo) implements Problem {}

    /// The shop does not sell more than is in stock.
    record OutOfStock(String product) implements Problem {}

    /// The PIN is wrong.
    record WrongPin(int left) implements Problem {}

    /// Too many wrong PINs: wait.
    record WaitForPin(long seconds) implements Problem {}

    /// The PIN is locked until a manager sets a new one.
    record PinLocked() implements Problem {}

    /// Not a PIN: this many digits at least, eight at most.
    record BadPin(int shortest) implements Problem {}

    /// The person may not do this; somebody who may can approve it.
    record ApprovalNeeded(Approval.Ask ask) implements Problem {}

    /// The person may not do this, and nobody can approve it.
    record NotAllowed() implements Problem {}

    /// The approval does not fit this act, was used before or is too old.
    record ApprovalNotValid() implements Problem {}

    /// There is no such person, or they work here no more.
    record PersonNotFound() implements Problem {}

    /// A name is empty or too long.
    record BadName() implements Problem {}

    /// Somebody who works here, or another role, has this name.
    record NameTaken(String name) implements Problem {}

    /// All digits of a PIN are the same one, and it opens more than the till.
    record PinTooSimple() implements Problem {}

    /// Nobody would be left who may change people and settings.
    record LastManager() implements Problem {}

    /// There is no such role, or it is in use no more.
    record RoleNotFound() implements Problem {}

    /// A role that people have is not taken out of use.
    record RoleInUse(String title, int people) implements Problem {}

    /// Whoever may change people and settings has a long PIN, and these people may have a short
    /// one.
    record RoleNeedsLongPins(int people) implements Problem {}

    /// A reason is empty or too long.
    record BadReason() implements Problem {}

    /// A code is in use by another product.
    record BarcodeTaken(String code, String product) implements Problem {}

    /// A code's check digit is wrong.
    record BadBarcode(String code) implements Problem {}

    /// A product has more codes than anything that is sold.
    record TooManyCodes(int most) implements Problem {}

    /// A state's code of goods is not 17 digits.
    record BadGoodsCode() implements Problem {}

    /// The state's code of a package or a unit has digits only, at most so many.
    record BadStateCode(String code, int most) implements Problem {}

    /// A markup is 0 to `most` percent.
    record BadMarkup(int most) implements Problem {}

    record CategoryNotFound() implements Problem {}

    /// Another category has the name.
    record CategoryTaken(String name) implements Problem {}

    /// Products that are sold are in it.
    record CategoryInUse(String name) implements Problem {}

    /// A promotion is for it.
    record CategoryOnOffer(String name, String promotion) implements Problem {}

    /// No discount is given on a product.
    record FullPrice(String product) implements Problem {}

    /// No code of the shop's own is left: scales use each of its prefixes, or all are taken.
    record NoOwnCodes() implements Problem {}

    /// A number of days that is not 1 to `most`.
    record BadDayCount(int most) implements Problem {}

    /// How many days a product keeps: 1 to `most`.
    record BadShelfDays(int most) implements Problem {}

    /// What is in a package is no weight and no volume.
    record BadNetContent() implements Problem {}

    /// A number on the scale is 0 or has too many digits.
    record BadScaleNumber(long largest) implements Problem {}

    /// Somebody else has changed a product while it was being edited.
    record ProductChanged(String name) implements Problem {}

    /// There is no Z-report of this number.
    record ZNotFound(long number) implements Problem {}

    /// There is nothing to print once more.
    record NothingToPrint() implements Problem {}

    /// The job is already being sent to the printer.
    record PrintJobInPrinter() implements Problem {}

    /// The job has ended already.
    record PrintJobEnded() implements Problem {}

    /// The computer's clock is far from the newest entry: a manager says whether it is right.
    record ClockUndecided(ClockReading reading) implements Problem {}

    /// The data folder holds a till already.
    record FolderNotEmpty(String folder) implements Problem {}

    /// No till was made in the data folder yet.
    record NoTill(String folder) implements Problem {}

    /// The folder holds files that are not a till's.
    record FolderForeign(String folder) implements Problem {}

    /// Nobody has said yet what the shop is called and who works in it.
    record ShopNotSetUp() implements Problem {}

    /// The data folder cannot be written.
    record FolderNotWritable(String folder) implements Problem {}

    /// The data folder's path is longer than the file system or the database can take.
    record PathTooLong(String folder) implements Problem {}

    /// No folder of this account lets a library be loaded from it, such as `folder`, which is
    /// mounted without execution or cannot be written.
    record NoExecution(String folder) implements Problem {}

    /// There is no screen to show the till's window on.
    record NoDisplay() implements Problem {}

    /// A link, a device or something that another account owns or can change stands where the till
    /// keeps something of its own.
    record NotOwn(String path) implements Problem {}

    /// Another till uses the data folder.
    record FolderInUse(String folder, long processId) implements Problem {}

    /// The database was made by a newer till.
    record DatabaseTooNew(String version) implements Problem {}

    /// The database is damaged or is not a till's database.
    record DatabaseDamaged(String file) implements Problem {}

    /// A newer till has to change the schema, and the copy that comes first could not be made.
    record UpdateWithoutCopy(Problem reason) implements Problem {}

    /// The data folder had a database, and it is gone.
    record DatabaseMissing(String file) implements Problem {}

    /// The database is older than what is known of it: entries after `headSeq` are missing, up to
    /// `knownSeq` at least. A manager must see it before anything is sold.
    record OlderState(long headSeq, long knownSeq) implements Problem {}

    /// One of the journal's newest entries, up to `headSeq`, is not as it was written. A manager
    /// must see it before anything is sold.
    record JournalBroken(long headSeq) implements Problem {}

    /// The schema of the database is not as this till made it: `what` names what is missing, added
    /// or changed. A manager must see it before anything is sold.
    record SchemaChanged(String what) implements Problem {}

    /// The database did not take a row of this table, though it refused nothing: something in its
    /// schema swallowed it. Nothing of the act is stored.
    record RowNotTaken(String table) implements Problem {}

    /// Backups cannot go into this folder: it is missing, cannot be written, or is a till's own.
    record BackupPlaceUnusable(String folder) implements Problem {}

    /// A file of this name is there already; backups never replace one.
    record BackupExists(String file) implements Problem {}

    /// A backup does not hold what it should: it cannot be relied on.
    record BackupNotSound(String file) implements Problem {}

    /// A backup has no manifest that this till has signed: nobody knows who made it or changed what
    /// in it. Restoring it needs a consent of its own.
    record BackupUnsigned(String file) implements Problem {}

    /// What this backup holds of an earlier moment is not what the database holds of it.
    record BackupDiffers(String file) implements Problem {}

    /// What this backup is added to is no longer beside it.
    record BackupIncomplete(String file) implements Problem {}

    /// There is no such backup.
    record BackupNotFound(String file) implements Problem {}

    /// A database cannot be used without its keys, and they are neither in the data folder nor
    /// beside the backup.
    record BackupWithoutKeys(String file) implements Problem {}

    /// A key file is missing beside a database that needs it.
    record KeyMissing(String file) implements Problem {}

    /// A key file is there but is not this till's: empty, damaged, or another till's.
    record KeyWrong(String file) implements Problem {}

    /// A key file is there, and this account may not read it.
    record KeyUnreadable(String file) implements Problem {}

    /// A file of the till's TLS key or certificate cannot be read, or the two do not match.
    record TlsKeyUnreadable(String file) implements Problem {}

    /// A file is not the public key of a journal.
    record KeyNotReadable(String file) implements Problem {}

    /// An export goes into a new or empty folder only.
    record ExportNotEmpty(String folder) implements Problem {}

    /// The disk is full.
    record DiskFull() implements Problem {}

    /// Another program holds the database for too long.
    record DatabaseBusy() implements Problem {}

    /// What was named is there, and is no file: a folder, a pipe, a device.
    record FileIsNone(String file) implements Problem {}

    /// A file cannot be read.
    record FileNotReadable(String file) implements Problem {}

    /// A table is written as `.csv` or `.xlsx`.
    record NoSpreadsheet(String file) implements Problem {}

    /// A file is to be written that is neither a spreadsheet nor pages, by its name.
    record NoSheet(String file) implements Problem {}

    /// A file cannot be written where it should stand.
    record FileNotWritten(String file) implements Problem {}

    /// A file is of a kind that cannot be taken in.
    record FileKindUnknown(String file) implements Problem {}

    /// A file is larger than can be taken in.
    record FileTooLarge(String file) implements Problem {}

    /// A workbook of Excel 97 to 2003, or one with a password.
    record FileOldBook(String file) implements Problem {}

    /// A web page or XML that has the name of a workbook.
    record FileWebPage(String file) implements Problem {}

    /// There is no row below the headings of a file, or nothing at all.
    record FileWithoutRows(String file) implements Problem {}

    /// A file for the directory of goods codes has no column with codes, or none with their names.
    ///
    /// @param codes whether it is the codes that are missing
    /// @param found the headings that it has
    record CodeColumnMissing(boolean codes, String found) implements Problem {}

    /// A file for the directory of goods codes has none that could be taken.
    ///
    /// @param rows how many rows were looked at
    record FileWithoutCodes(String file, long rows) implements Problem {}

    /// A file has far fewer codes than the directory it would take the place of.
    ///
    /// @param codes how many it has
    /// @param before how many valid ones there are
    record DirectoryShrinks(long codes, long before) implements Problem {}

    /// The directory of goods codes cannot be read.
    record DirectoryUnreadable() implements Problem {}

    /// A text whose encoding cannot be recognised.
    record EncodingUnknown(String file) implements Problem {}

    /// A text that is not in the encoding that was named.
    record EncodingDiffers(String asked, String found) implements Problem {}

    /// The first row of a file lacks this column.
    ///
    /// @param found the headings that it has
    /// @param known the headings under which the column is known
    record ColumnMissing(String column, String found, String known) implements Problem {}

    /// Two columns of a file can both be meant.
    record ColumnTwice(String first, String second) implements Problem {}

    /// Words of a file for units that mean nothing to the till.
    ///
    /// @param words each with the number of its rows
    /// @param answers how a person may say what they mean
    record UnitsUnknown(String words, String answers) implements Problem {}

    /// The shop's own lines on the receipt are too many or too long.
    record PaperTextTooLong(int lines, int letters) implements Problem {}

    /// A picture is not a PNG or JPEG, or is damaged.
    record PictureNotReadable() implements Problem {}

    /// A picture is larger than this many megabytes or has more than this many dots along a side.
    record PictureTooLarge(int megabytes, int dots) implements Problem {}

    /// A receipt has no more photographs of its paper than this.
    record TooManyPhotos(int most) implements Problem {}

    /// No printer is there.
    record PrinterNotThere(String name) implements Problem {}

    /// Another program listens on the port.
    record PortTaken(int port) implements Problem {}

    /// Pages are kept for at least `least` and at most `most` days.
    record BadKeepDays(int least, int most) implements Problem {}

    /// Not a port: 1 to 65535.
    record BadPort() implements Problem {}

    /// This program does not lie in a folder that it may change: a package or an installer of the
    /// system put it there.
    record UpdateElsewhere() implements Problem {}

    /// The folder of the program is not this account's to change.
    record UpdateFolderLocked(String folder) implements Problem {}

    /// No key is known with which a newer version could be signed.
    ///
    /// @param pinned where the shop may put one
    record UpdateKeyMissing(String pinned) implements Problem {}

    /// What the shop has pinned is no public key of Ed25519.
    record UpdateKeyUnreadable(String file) implements Problem {}

    /// No file of a newer version lies in a folder.
    ///
    /// @param names what they are called
    record UpdateNowhere(String folder, String names) implements Problem {}

    /// A file of a newer version is not signed by whom the till trusts.
    record UpdateUnsigned(String file) implements Problem {}

    /// A file of a newer version is cut, or something in it was changed.
    record UpdateDamaged(String file) implements Problem {}

    /// A file of a newer version is for computers of another kind.
    record UpdateForeign(String file, String computer) implements Problem {}

    /// The version that is offered is the one that runs.
    record UpdateSame(String version) implements Problem {}

    /// The version that is offered is older than the one that runs.
    record UpdateOlder(String offered, String running) implements Problem {}

    /// The version that is offered does not take over data of this schema.
    record UpdateSkips(int schema) implements Problem {}

    /// The folder of the program has not that much room.
    record UpdateTooLarge(String folder, long megabytes) implements Problem {}

    /// A version is changed after the Z.
    record UpdateShiftOpen() implements Problem {}

    /// No sound copy of the data could be made before a version is changed.
    record UpdateNotCopied(Problem why) implements Problem {}

    /// The version that is offered does not start on this computer.
    record UpdateDoesNotStart(String version) implements Problem {}

    /// There is no version before this one to go back to.
    record UpdateNothingBefore() implements Problem {}

    /// The data is of a schema that the version before cannot read.
    ///
    /// @param program how that one is started
    record UpdateOneWay(String version, String program) implements Problem {}

    /// Not an origin as browsers send it, or too many of them.
    record BadOrigin(String origin) implements Problem {}
}
