package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Quantity;

/// The scale at the till.
///
/// @param protocol what it speaks
/// @param place the serial port, or the name that JavaPOS knows it by
/// @param baud the speed of the line in bits a second; 0 where there is no line
/// @param least the least it weighs for a sale; what is lighter is not taken
/// @param most the most it weighs
/// @param bag the weight of the shop's bag, which is taken off with one tap; zero where there is
///     none
public record ScaleSetup(
        ScaleProtocol protocol,
        String place,
        int baud,
        Quantity least,
        Quantity most,
        Quantity bag) {
    /// What a small shop's scale weighs: 20 g to 15 kg.
    public static final Quantity USUAL_LEAST = new Quantity(20);

    public static final Quantity USUAL_MOST = Quantity.of(15);

    /// A thin bag.
    public static final Quantity USUAL_BAG = new Quantity(5);

    private static final int LONGEST_PLACE = 200;
    private static final int SLOWEST = 300;
    private static final int FASTEST = 921_600;

    /// What lies on it.
    public enum Load {
        /// Nothing.
        EMPTY,
        /// Less than it weighs, or nothing beside the tare.
        TOO_LIGHT,
        GOOD,
        /// More than it weighs.
        TOO_HEAVY
    }

    /// Whether what it shows can be sold by.
    ///
    /// @param gross what it shows, in grams
    /// @param tare what is taken off, in grams
    public Load load(long gross, long tare) {
        if (gross == 0) {
            return Load.EMPTY;
        }
        if (gross > most.thousandths()) {
            return Load.TOO_HEAVY;
        }
        boolean light = gross < least.thousandths() || gross <= tare;
        return light ? Load.TOO_LIGHT : Load.GOOD;
    }

    /// A scale at `place` as its maker delivers it.
    public static ScaleSetup usual(ScaleProtocol protocol, String place) {
        return new ScaleSetup(
                protocol, place, protocol.usualBaud(), USUAL_LEAST, USUAL_MOST, USUAL_BAG);
    }

    /// The same; refuses what no scale can be.
    public ScaleSetup checked() {
        boolean named = !place.isBlank() && place.length() <= LONGEST_PLACE;
        require(named && place.chars().allMatch(c -> c >= ' '), "scale.place");
        boolean speed = baud >= SLOWEST && baud <= FASTEST;
        require(protocol.isSerial() ? speed : baud == 0, "scale.baud");
        require(!isNegative(least) && least.compareTo(most) < 0, "scale.least");
        require(most.isSellable(), "scale.most");
        require(!isNegative(bag) && bag.compareTo(most) < 0, "scale.bag");
        return new ScaleSetup(protocol, place.strip(), baud, least, most, bag);
    }

    private static boolean isNegative(Quantity quantity) {
        return quantity.compareTo(Quantity.ZERO) < 0;
    }

    private static void require(boolean fine, String setting) {
        if (!fine) {
            throw new Refused(new Problem.BadSetting(setting));
        }
    }
}
