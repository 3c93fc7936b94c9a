package smena.text;

import smena.domain.Problem;
import smena.domain.money.Money;

import java.util.List;
import java.util.stream.Collectors;

/// The one place where a [Problem] becomes a sentence: what is wrong, what to do.
public final class Problems {
    private static final int FEW_TRIES = 3;
    private static final int LONGEST_FACT = 200;

    private final Formats formats;
    private final Sentences words;
    private final SettingWords settings;

    /// Sentences in the language of `formats`.
    public Problems(Formats formats) {
        this.formats = formats;
        this.words = new Sentences(formats.words());
        this.settings = new SettingWords(formats);
    }

    /// The sentence for `problem`.
    public String sentence(Problem problem) {
        return switch (problem) {
            case Problem.NoOpenShift _ -> words.get("shift.openFirst");
            case Problem.ShiftAlreadyOpen _ -> words.get("problem.shiftAlreadyOpen");
            case Problem.ShiftNotFound _ -> words.get("shift.notFound");
            case Problem.ShiftClosed _ -> words.get("shift.closedNoSale");
            case Problem.ShiftTooLong p -> words.get("problem.shiftTooLong", p.hours());
            case Problem.BasketsParked p -> words.get("problem.basketsParked", p.count());
            case Problem.BasketOpen _ -> words.get("problem.basketOpen");
            case Problem.NotCounted _ -> words.get("problem.notCounted");
            case Problem.CountStale _ -> words.get("problem.countStale");
            case Problem.BadCashReasons(int most, int longest) ->
                    words.get("problem.badCashReasons", most, longest);
            case Problem.TakerIsGiver _ -> words.get("problem.takerIsGiver");
            case Problem.ReasonNeeded _ -> words.get("problem.reasonNeeded");
            case Problem.BasketEmpty _ -> words.get("problem.basketEmpty");
            case Problem.BasketFull p -> words.get("problem.basketFull", p.lines());
            case Problem.BasketChanged _ -> words.get("problem.basketChanged");
            case Problem.BasketNotFound _ -> words.get("problem.basketNotFound");
            case Problem.BasketNotEmpty _ -> words.get("problem.basketNotEmpty");
            case Problem.AlreadyBooked p -> words.get("problem.alreadyBooked", p.number());
            case Problem.LineNotFound _ -> words.get("problem.lineNotFound");
            case Problem.SaleNotFound _ -> words.get("problem.saleNotFound");
            case Problem.ReceiptOfOthers p -> words.get("problem.receiptOfOthers", p.number());
            case Problem.ReceiptAltered p -> words.get("problem.receiptAltered", p.number());
            case Problem.RefundNotFound _ -> words.get("problem.refundNotFound");
            case Problem.NothingLeft p -> words.get("problem.nothingLeft", p.number());
            case Problem.NothingChosen _ -> words.get("problem.nothingChosen");
            case Problem.LineTwice p -> words.get("problem.lineTwice", p.line());
            case Problem.MoreThanLeft p ->
                    words.get(
                            "problem.moreThanLeft",
                            p.product(),
                            formats.quantity(p.left())
                                    + "\u00A0"
                                    + words.get("till.unit." + p.unit()));
            case Problem.PayoutDiffers p ->
                    words.get("problem.payoutDiffers", formats.moneyWithCurrency(p.due()));
            case Problem.NothingToSetOff _ -> words.get("problem.nothingToSetOff");
            case Problem.TooMuchWithoutReceipt p ->
                    words.get("problem.tooMuchWithoutReceipt", formats.moneyWithCurrency(p.most()));
            case Problem.TooMuchCashWithoutReceipt p ->
                    words.get(
                            "problem.tooMuchCashWithoutReceipt",
                            formats.moneyWithCurrency(p.most()));
            case Problem.MarksNeeded p ->
                    words.get("problem.marksNeeded", p.product(), formats.number(p.pieces()));
            case Problem.MarkNotSold p -> words.get("problem.markNotSold", p.product());
            case Problem.AgeNotChecked p ->
                    words.get("problem.ageNotChecked", p.product(), formats.number(p.age()));
            case Problem.ApproverTooYoung p ->
                    words.get("problem.approverTooYoung", formats.number(p.age()));
            case Problem.BadMinimumAge _ -> words.get("problem.badMinimumAge");
            case Problem.BadBirthDate _ -> words.get("problem.badBirthDate");
            case Problem.NotForCash p -> words.get("problem.notForCash", p.product());
            case Problem.NoMark _ -> words.get("problem.noMark");
            case Problem.MarkTooLong p ->
                    words.get("problem.markTooLong", formats.number(p.longest()));
            case Problem.MarkInBasket p ->
                    words.get("problem.markInBasket", p.tail(), formats.number(p.piece()));
            case Problem.MarkSold p -> words.get("problem.markSold", p.tail());
            case Problem.MarkOfOther p -> words.get("problem.markOfOther", p.product());
            case Problem.MarkExpired p -> words.get("problem.markExpired", formats.date(p.day()));
            case Problem.MarksComplete p -> words.get("problem.marksComplete", p.product());
            case Problem.MarksMissing p ->
                    words.get(
                            "problem.marksMissing",
                            p.product(),
                            formats.number(p.scanned()),
                            formats.number(p.pieces()));
            case Problem.NotMarked p -> words.get("problem.notMarked", p.product());
            case Problem.MarkedByPiece p -> words.get("problem.markedByPiece", p.product());
            case Problem.CashAboveLimit p ->
                    words.get("problem.cashAboveLimit", formats.moneyWithCurrency(p.limit()));
            case Problem.ApproverBelowLimit _ -> words.get("problem.approverBelowLimit");
            case Problem.ApproverMayNot(var right) ->
                    words.get("problem.approverMayNot", words.get("right." + right));
            case Problem.UnknownBarcode p -> words.get("problem.unknownBarcode", p.code());
            case Problem.BrokenCode(var fault) -> words.get("problem.brokenCode." + fault);
            case Problem.UnknownScaleNumber p ->
                    words.get("problem.unknownScaleNumber", Long.toString(p.number()));
            case Problem.ScaleNumberTaken p ->
                    words.get("problem.scaleNumberTaken", Long.toString(p.number()), p.product());
            case Problem.BadScaleNumber p ->
                    words.get("problem.badScaleNumber", formats.number(p.largest()));
            case Problem.BadScalePattern _ -> words.get("problem.badScalePattern");
            case Problem.BadPeriod _ -> words.get("problem.badPeriod");
            case Problem.BadTerms _ -> words.get("problem.badTerms");
            case Problem.BadDay _ -> words.get("problem.badDay");
            case Problem.NoNewPrice _ -> words.get("problem.noNewPrice");
            case Problem.PriceDocumentTooLong p ->
                    words.get("problem.priceDocumentTooLong", p.most());
            case Problem.NoPriceTime _ -> words.get("problem.noPriceTime");
            case Problem.BadPriceTime _ -> words.get("problem.badPriceTime");
            case Problem.PriceDocumentNotFound p ->
                    words.get("problem.priceDocumentNotFound", p.number());
            case Problem.PriceDocumentOver p -> words.get("problem.priceDocumentOver", p.number());
            case Problem.PriceDocumentOpen p -> words.get("problem.priceDocumentOpen", p.number());
            case Problem.NothingToTakeBack p -> words.get("problem.nothingToTakeBack", p.number());
            case Problem.PriceDocumentUndone p ->
                    words.get("problem.priceDocumentUndone", p.number());
            case Problem.PriceListNotFound _ -> words.get("problem.priceListNotFound");
            case Problem.PriceListTaken p -> words.get("problem.priceListTaken", p.name());
            case Problem.PriceListTooLong p ->
                    words.get("problem.priceListTooLong", formats.number(p.most()));
            case Problem.PromotionNotFound _ -> words.get("problem.promotionNotFound");
            case Problem.NothingOnOffer _ -> words.get("problem.nothingOnOffer");
            case Problem.ScalePatternsOverlap p ->
                    words.get("problem.scalePatternsOverlap", p.one(), p.other());
            case Problem.ProductNotSold p -> words.get("problem.productNotSold", p.product());
            case Problem.ProductNotInStockTake p ->
                    words.get("problem.productNotInStockTake", p.product());
            case Problem.ReportImpossible _ -> words.get("problem.reportImpossible");
            case Problem.NothingRead _ -> words.get("problem.nothingRead");
            case Problem.ProductNotCounted p -> words.get("problem.productNotCounted", p.product());
            case Problem.BadLines p -> words.get("problem.badLines", formats.number(p.most()));
            case Problem.StockTakeNotFound _ -> words.get("problem.stockTakeNotFound");
            case Problem.StockTakeOpen p -> words.get("problem.stockTakeOpen", p.number());
            case Problem.StockTakeCompared _ -> words.get("problem.stockTakeCompared");
            case Problem.StockTakeNotCompared _ -> words.get("problem.stockTakeNotCompared");
            case Problem.OutsideStockTake p -> words.get("problem.outsideStockTake", p.product());
            case Problem.NothingCounted _ -> words.get("problem.nothingCounted");
            case Problem.CostMissing p -> words.get("problem.costMissing", p.product());
            case Problem.BadCost p -> words.get("problem.badCost", p.product());
            case Problem.ReceiptTooLarge p ->
                    words.get("problem.receiptTooLarge", formats.moneyWithCurrency(p.most()));
            case Problem.ExpiryPast p ->
                    words.get("problem.expiryPast", p.product(), formats.date(p.day()));
            case Problem.SupplierNumberTwice p ->
                    words.get("problem.supplierNumberTwice", p.number(), p.receipt());
            case Problem.PaperDayWrong p ->
                    words.get("problem.paperDayWrong", formats.date(p.day()));
            case Problem.DueWrong p -> words.get("problem.dueWrong", formats.date(p.day()));
            case Problem.BadSupplierName _ -> words.get("problem.badSupplierName");
            case Problem.SupplierNameTaken p -> words.get("problem.supplierNameTaken", p.name());
            case Problem.SupplierNotFound _ -> words.get("problem.supplierNotFound");
            case Problem.BadSupplierNumber _ -> words.get("problem.badSupplierNumber");
            case Problem.GoodsReceiptNotFound _ -> words.get("problem.goodsReceiptNotFound");
            case Problem.MoreThanReceived p ->
                    words.get(
                            "problem.moreThanReceived",
                            p.product(),
                            formats.quantity(p.left())
                                    + "\u00A0"
                                    + words.get("till.unit." + p.unit()));
            case Problem.ProductNotFound _ -> words.get("problem.productNotFound");
            case Problem.BadQuantity _ -> words.get("problem.badQuantity");
            case Problem.QuantityTooFine _ -> words.get("problem.quantityTooFine");
            case Problem.PriceNeeded p -> words.get("problem.priceNeeded", p.product());
            case Problem.PriceIsAsked p -> words.get("problem.priceIsAsked", p.product());
            case Problem.NoRecentPrice p ->
                    words.get("problem.noRecentPrice", p.product(), p.days());
            case Problem.MeasureNeeded p ->
                    words.get(
                            "problem.measureNeeded",
                            p.product(),
                            words.get("till.unit." + p.unit()));
            case Problem.NotDivisible p -> words.get("problem.notDivisible", p.product());
            case Problem.BadPrice _ -> words.get("problem.badPrice");
            case Problem.BadAmount _ -> words.get("problem.badAmount");
            case Problem.TooManyPieces p -> words.get("count.tooMany", formats.number(p.most()));
            case Problem.BadCount _ -> words.get("problem.badCount");
            case Problem.BadTaxId _ -> words.get("setup.wrong.taxId");
            case Problem.BadTaxCode _ -> words.get("problem.badTaxCode");
            case Problem.TaxCodeTaken p -> words.get("problem.taxCodeTaken", p.code());
            case Problem.TaxNameTaken p -> words.get("problem.taxNameTaken", p.name());
            case Problem.BadTaxPercent _ -> words.get("problem.badTaxPercent");
            case Problem.TaxDayPast p ->
                    words.get("problem.taxDayPast", formats.date(p.earliest()));
            case Problem.TaxDayFar p -> words.get("problem.taxDayFar", formats.date(p.latest()));
            case Problem.TaxDayTaken p ->
                    words.get("problem.taxDayTaken", p.code(), formats.date(p.day()));
            case Problem.TaxRateHasBegun p -> words.get("problem.taxRateHasBegun", p.code());
            case Problem.TaxRateInUse p ->
                    words.get("problem.taxRateInUse", p.code(), formats.number(p.products()));
            case Problem.UsualTaxRateArchived _ -> words.get("problem.usualTaxRateArchived");
            case Problem.TaxRatesChangedMeanwhile _ ->
                    words.get("problem.taxRatesChangedMeanwhile");
            case Problem.TooManyTaxRates p -> words.get("problem.tooManyTaxRates", p.most());
            case Problem.BadTaxRate p -> words.get("problem.badTaxRate", p.code());
            case Problem.TrainingOnly _ -> words.get("problem.trainingOnly");
            case Problem.NoTrainingHere p -> words.get("problem.noTrainingHere", p.folder());
            case Problem.TooManyFavourites p ->
                    words.get("problem.tooManyFavourites", Integer.toString(p.most()));
            case Problem.DisplayPlaceMissing _ -> words.get("problem.displayPlaceMissing");
            case Problem.BadSetting p ->
                    words.get("problem.badSetting", settings.name(p.setting()).orElse(p.setting()));
            case Problem.SettingChangedMeanwhile p -> changed(p.all());
            case Problem.NameChangedMeanwhile p -> saved("people.name", p.now());
            case Problem.BirthDateChangedMeanwhile p ->
                    saved("pins.birthDate", p.now().map(formats::date).orElse("—"));
            case Problem.RoleChangedMeanwhile p ->
                    chosen(words.get("people.role"), RoleWords.name(formats.words(), p.now()));
            case Problem.GrantChangedMeanwhile p ->
                    chosen(
                            RoleWords.name(formats.words(), p.now())
                                    + ", "
                                    + words.get("right." + p.right()),
                            GrantPhrase.of(formats, p.right(), p.now().grant(p.right())));
            case Problem.DenominationCounted p ->
                    words.get("problem.denominationCounted", formats.moneyWithCurrency(p.value()));
            case Problem.MethodsChangedMeanwhile _ -> words.get("problem.methodsChangedMeanwhile");
            case Problem.MethodNameTaken p -> words.get("problem.methodNameTaken", p.name());
            case Problem.LastCashMethod _ -> words.get("problem.lastCashMethod");
            case Problem.TooManyMethods p -> words.get("problem.tooManyMethods", p.most());
            case Problem.DiscountTooLarge p ->
                    words.get("problem.discountTooLarge", formats.moneyWithCurrency(p.most()));
            case Problem.TooLittlePaid p ->
                    words.get("problem.tooLittlePaid", formats.moneyWithCurrency(p.missing()));
            case Problem.TooMuchByCard p ->
                    words.get("problem.tooMuchByCard", formats.moneyWithCurrency(p.due()));
            case Problem.NothingDue _ -> words.get("problem.nothingDue");
            case Problem.BadReference(int longest) -> words.get("problem.badReference", longest);
            case Problem.TerminalUnanswered(Money amount) ->
                    words.get("problem.terminalUnanswered", formats.moneyWithCurrency(amount));
            case Problem.TerminalPaid(Money amount) ->
                    words.get("problem.terminalPaid", formats.moneyWithCurrency(amount));
            case Problem.TerminalGaveBack(Money amount) ->
                    words.get("problem.terminalGaveBack", formats.moneyWithCurrency(amount));
            case Problem.TerminalTook(Money amount) ->
                    words.get("problem.terminalTook", formats.moneyWithCurrency(amount));
            case Problem.TerminalNotPaid(Money amount) ->
                    words.get("problem.terminalNotPaid", formats.moneyWithCurrency(amount));
            case Problem.TerminalDeclined(String said) ->
                    said.isEmpty()
                            ? words.get("problem.terminalDeclined")
                            : words.get("problem.terminalDeclinedSays", said);
            case Problem.NoTerminal _ -> words.get("problem.noTerminal");
            case Problem.BadCardDigits _ -> words.get("problem.badCardDigits");
            case Problem.CustomerNeeded _ -> words.get("problem.customerNeeded");
            case Problem.CustomerNotFound _ -> words.get("problem.customerNotFound");
            case Problem.BadPhone _ -> words.get("problem.badPhone");
            case Problem.BadCustomerDiscount _ -> words.get("problem.badCustomerDiscount");
            case Problem.CustomerTaken p -> words.get("problem.customerTaken", p.what(), p.name());
            case Problem.BadDaysToPay p -> words.get("problem.badDaysToPay", p.most());
            case Problem.TextTooLong p -> words.get("problem.textTooLong", p.longest());
            case Problem.MoreThanOwed p ->
                    p.owed().isZero()
                            ? words.get("problem.nothingOwed")
                            : words.get(
                                    "problem.moreThanOwed", formats.moneyWithCurrency(p.owed()));
            case Problem.NothingPaid p ->
                    words.get("problem.nothingPaid", formats.moneyWithCurrency(p.amount()));
            case Problem.CustomerOwes p ->
                    words.get("problem.customerOwes", formats.moneyWithCurrency(p.owed()));
            case Problem.RepaymentBooked p -> words.get("problem.repaymentBooked", p.number());
            case Problem.RepaymentNotFound _ -> words.get("problem.repaymentNotFound");
            case Problem.NotReversible p -> words.get("problem.notReversible", p.number());
            case Problem.MethodNotFound _ -> words.get("problem.methodNotFound");
            case Problem.TooLittleInDrawer _ -> words.get("problem.tooLittleInDrawer");
            case Problem.GoodsExpired p ->
                    words.get("problem.goodsExpired", p.product(), formats.date(p.keptTo()));
            case Problem.OutOfStock p -> words.get("problem.outOfStock", p.product());
            case Problem.WrongPin p -> wrongPin(p.left());
            case Problem.WaitForPin p ->
                    words.get("problem.waitForPin", Formats.countdown(p.seconds()));
            case Problem.PinLocked _ -> words.get("problem.pinLocked");
            case Problem.BadPin p -> words.get("problem.badPin", p.shortest());
            case Problem.ApprovalNeeded _ -> words.get("problem.approvalNeeded");
            case Problem.NotAllowed _ -> words.get("problem.notAllowed");
            case Problem.ApprovalNotValid _ -> words.get("problem.approvalNotValid");
            case Problem.PersonNotFound _ -> words.get("problem.personNotFound");
            case Problem.BadName _ -> words.get("problem.badName");
            case Problem.NameTaken p -> words.get("problem.nameTaken", p.name());
            case Problem.PinTooSimple _ -> words.get("problem.pinTooSimple");
            case Problem.LastManager _ -> words.get("problem.lastManager");
            case Problem.RoleNotFound _ -> words.get("problem.roleNotFound");
            case Problem.RoleInUse p -> words.get("problem.roleInUse", p.title(), p.people());
            case Problem.RoleNeedsLongPins p -> words.get("problem.roleNeedsLongPins", p.people());
            case Problem.BadReason _ -> words.get("problem.badReason");
            case Problem.TooManyCodes p ->
                    words.get("problem.tooManyCodes", Integer.toString(p.most()));
            case Problem.BadGoodsCode _ -> words.get("problem.badGoodsCode");
            case Problem.BadStateCode p ->
                    words.get("problem.badStateCode", p.code(), Integer.toString(p.most()));
            case Problem.BadMarkup p -> words.get("problem.badMarkup", Integer.toString(p.most()));
            case Problem.CategoryNotFound _ -> words.get("problem.categoryNotFound");
            case Problem.CategoryTaken p -> words.get("problem.categoryTaken", p.name());
            case Problem.CategoryInUse p -> words.get("problem.categoryInUse", p.name());
            case Problem.CategoryOnOffer p ->
                    words.get("problem.categoryOnOffer", p.name(), p.promotion());
            case Problem.FullPrice p -> words.get("problem.fullPrice", p.product());
            case Problem.NoOwnCodes _ -> words.get("problem.noOwnCodes");
            case Problem.BadDayCount p -> words.get("problem.badDayCount", p.most());
            case Problem.BadNetContent _ -> words.get("problem.badNetContent");
            case Problem.BadShelfDays p ->
                    words.get("problem.badShelfDays", Integer.toString(p.most()));
            case Problem.ProductChanged p -> words.get("problem.productChanged", p.name());
            case Problem.BarcodeTaken p -> words.get("problem.barcodeTaken", p.code(), p.product());
            case Problem.BadBarcode p -> words.get("problem.badBarcode", p.code());
            case Problem.ZNotFound p -> words.get("problem.zNotFound", p.number());
            case Problem.NothingToPrint _ -> words.get("problem.nothingToPrint");
            case Problem.PrintJobInPrinter _ -> words.get("problem.printJobInPrinter");
            case Problem.PrintJobEnded _ -> words.get("problem.printJobEnded");
            case Problem.ClockUndecided p ->
                    words.get(
                            "problem.clockUndecided",
                            formats.dateTime(p.reading().clock()),
                            formats.dateTime(p.reading().last()));
            case Problem.FolderNotEmpty p -> words.get("problem.folderNotEmpty", p.folder());
            case Problem.NoTill p -> words.get("problem.noTill", p.folder());
            case Problem.FolderForeign p -> words.get("problem.folderForeign", p.folder());
            case Problem.ShopNotSetUp _ -> words.get("problem.shopNotSetUp");
            case Problem.FolderNotWritable p -> words.get("problem.folderNotWritable", p.folder());
            case Problem.PathTooLong p -> words.get("problem.pathTooLong", p.folder());
            case Problem.NoExecution p -> words.get("problem.noExecution", p.folder());
            case Problem.NoDisplay _ -> words.get("problem.noDisplay");
            case Problem.NotOwn p -> words.get("problem.notOwn", p.path());
            case Problem.FolderInUse p ->
                    words.get("problem.folderInUse", p.folder(), p.processId());
            case Problem.DatabaseTooNew p -> words.get("problem.databaseTooNew", p.version());
            case Problem.DatabaseDamaged p -> words.get("problem.databaseDamaged", p.file());
            case Problem.UpdateWithoutCopy p ->
                    formats.words().get("problem.updateWithoutCopy", sentence(p.reason()));
            case Problem.DatabaseMissing p -> words.get("problem.databaseMissing", p.file());
            case Problem.OlderState p ->
                    words.get(
                            "problem.olderState",
                            formats.number(p.headSeq()),
                            formats.number(p.knownSeq()));
            case Problem.JournalBroken p ->
                    words.get("problem.journalBroken", formats.number(p.headSeq()));
            case Problem.SchemaChanged p -> words.get("problem.schemaChanged", p.what());
            case Problem.RowNotTaken p -> words.get("problem.rowNotTaken", p.table());
            case Problem.BackupPlaceUnusable p ->
                    words.get("problem.backupPlaceUnusable", p.folder());
            case Problem.BackupExists p -> words.get("problem.backupExists", p.file());
            case Problem.BackupNotSound p -> words.get("problem.backupNotSound", p.file());
            case Problem.BackupUnsigned p -> words.get("problem.backupUnsigned", p.file());
            case Problem.BackupDiffers p -> words.get("problem.backupDiffers", p.file());
            case Problem.BackupIncomplete p -> words.get("problem.backupIncomplete", p.file());
            case Problem.BackupNotFound p -> words.get("problem.backupNotFound", p.file());
            case Problem.BackupWithoutKeys p -> words.get("problem.backupWithoutKeys", p.file());
            case Problem.KeyMissing p -> words.get("problem.keyMissing", p.file());
            case Problem.KeyWrong p -> words.get("problem.keyWrong", p.file());
            case Problem.KeyUnreadable p -> words.get("problem.keyUnreadable", p.file());
            case Problem.TlsKeyUnreadable p -> words.get("problem.tlsKey", p.file());
            case Problem.KeyNotReadable p -> words.get("problem.keyNotReadable", p.file());
            case Problem.ExportNotEmpty p -> words.get("problem.exportNotEmpty", p.folder());
            case Problem.DiskFull _ -> words.get("problem.diskFull");
            case Problem.DatabaseBusy _ -> words.get("problem.databaseBusy");
            case Problem.FileIsNone p -> words.get("problem.fileIsNone", p.file());
            case Problem.NoSheet p -> words.get("problem.noSheet", p.file());
            case Problem.NoSpreadsheet p -> words.get("problem.noSpreadsheet", p.file());
            case Problem.FileNotWritten p -> words.get("problem.fileNotWritten", p.file());
            case Problem.FileNotReadable p -> words.get("problem.fileNotReadable", p.file());
            case Problem.FileKindUnknown p -> words.get("problem.fileKindUnknown", p.file());
            case Problem.FileTooLarge p -> words.get("problem.fileTooLarge", p.file());
            case Problem.FileOldBook p -> words.get("problem.fileOldBook", p.file());
            case Problem.FileWebPage p -> words.get("problem.fileWebPage", p.file());
            case Problem.FileWithoutRows p -> words.get("problem.fileWithoutRows", p.file());
            case Problem.CodeColumnMissing p ->
                    words.get(
                            p.codes() ? "problem.codesMissing" : "problem.codeNamesMissing",
                            p.found());
            case Problem.FileWithoutCodes p ->
                    words.get("problem.fileWithoutCodes", p.file(), formats.number(p.rows()));
            case Problem.DirectoryShrinks p ->
                    words.get(
                            "problem.directoryShrinks",
                            formats.number(p.codes()),
                            formats.number(p.before()));
            case Problem.DirectoryUnreadable _ -> words.get("problem.directoryUnreadable");
            case Problem.EncodingUnknown p -> words.get("problem.encodingUnknown", p.file());
            case Problem.EncodingDiffers p ->
                    words.get("problem.encodingDiffers", p.asked(), p.found());
            case Problem.ColumnMissing p ->
                    words.get("problem.columnMissing", p.column(), p.found(), p.known());
            case Problem.ColumnTwice p -> words.get("problem.columnTwice", p.first(), p.second());
            case Problem.UnitsUnknown p ->
                    words.get("problem.unitsUnknown", p.words(), p.answers());
            case Problem.PaperTextTooLong p ->
                    words.get("problem.paperTextTooLong", p.lines(), p.letters());
            case Problem.PictureNotReadable _ -> words.get("problem.pictureNotReadable");
            case Problem.PictureTooLarge p ->
                    words.get("problem.pictureTooLarge", p.megabytes(), p.dots());
            case Problem.TooManyPhotos p -> words.get("problem.tooManyPhotos", p.most());
            case Problem.PrinterNotThere p -> words.get("problem.printerNotThere", p.name());
            case Problem.PortTaken p -> words.get("problem.portTaken", p.port());
            case Problem.BadKeepDays(int least, int most) ->
                    words.get("problem.badKeepDays", least, most);
            case Problem.BadPort _ -> words.get("problem.badPort");
            case Problem.UpdateElsewhere _ -> words.get("problem.updateElsewhere");
            case Problem.UpdateFolderLocked p ->
                    words.get("problem.updateFolderLocked", p.folder());
            case Problem.UpdateKeyMissing p -> words.get("problem.updateKeyMissing", p.pinned());
            case Problem.UpdateKeyUnreadable p ->
                    words.get("problem.updateKeyUnreadable", p.file());
            case Problem.UpdateNowhere p ->
                    words.get("problem.updateNowhere", p.folder(), p.names());
            case Problem.UpdateUnsigned p -> words.get("problem.updateUnsigned", p.file());
            case Problem.UpdateDamaged p -> words.get("problem.updateDamaged", p.file());
            case Problem.UpdateForeign p ->
                    words.get("problem.updateForeign", p.file(), p.computer());
            case Problem.UpdateSame p -> words.get("problem.updateSame", p.version());
            case Problem.UpdateOlder p ->
                    words.get("problem.updateOlder", p.offered(), p.running());
            case Problem.UpdateSkips _ -> words.get("problem.updateSkips");
            case Problem.UpdateTooLarge p ->
                    words.get("problem.updateTooLarge", p.folder(), formats.number(p.megabytes()));
            case Problem.UpdateShiftOpen _ -> words.get("problem.updateShiftOpen");
            case Problem.UpdateNotCopied p ->
                    words.get("problem.updateNotCopied", sentence(p.why()));
            case Problem.UpdateDoesNotStart p ->
                    words.get("problem.updateDoesNotStart", p.version());
            case Problem.UpdateNothingBefore _ -> words.get("problem.updateNothingBefore");
            case Problem.UpdateOneWay p ->
                    words.get("problem.updateOneWay", p.version(), p.program());
            case Problem.BadOrigin p -> words.get("problem.badOrigin", p.origin());
        };
    }

    private String wrongPin(int left) {
        return left > 0 && left <= FEW_TRIES
                ? words.get("problem.wrongPinLast", left)
                : words.get("problem.wrongPin");
    }

    private String saved(String key, String now) {
        return words.get("problem.settingChangedMeanwhile", words.get(key), now);
    }

    private String chosen(String what, String now) {
        return words.get("problem.choiceChangedMeanwhile", what, now);
    }

    private String changed(List<Problem.ChangedSetting> all) {
        if (all.size() == 1) {
            Problem.ChangedSetting one = all.getFirst();
            return words.get("problem.settingChangedMeanwhile", named(one), now(one));
        }
        return words.get(
                "problem.settingsChangedMeanwhile",
                all.stream()
                        .map(one -> words.get("problem.settingNow", named(one), now(one)))
                        .collect(Collectors.joining("; ")));
    }

    private String named(Problem.ChangedSetting one) {
        return settings.name(one.setting()).orElse(one.setting());
    }

    private String now(Problem.ChangedSetting one) {
        return settings.value(one.setting(), one.now()).orElse("…");
    }

    /// A path, a code or a name that fills the screen would hide what to do about it.
    private record Sentences(Words words) {
        String get(String key, Object... facts) {
            Object[] shown = new Object[facts.length];
            for (int i = 0; i < facts.length; i++) {
                shown[i] = facts[i] instanceof String text ? shortened(text) : facts[i];
            }
            return words.get(key, shown);
        }

        private static String shortened(String text) {
            if (text.codePointCount(0, text.length()) <= LONGEST_FACT) {
                return text;
            }
            int begin = text.offsetByCodePoints(0, LONGEST_FACT / 2);
            int end = text.offsetByCodePoints(text.length(), -LONGEST_FACT / 2);
            return text.substring(0, begin) + "…" + text.substring(end);
        }
    }
}
