package smena.ui.product;

/// How old a customer has to be, as it is chosen.
enum AgeChoice {
    ANY(""),
    EIGHTEEN("18"),
    TWENTY_ONE("21"),
    OTHER("16");

    private final String years;

    AgeChoice(String years) {
        this.years = years;
    }

    /// What it writes into the field; of another age only where nothing else stands there.
    String years() {
        return years;
    }

    static AgeChoice of(String years) {
        for (AgeChoice choice : values()) {
            if (choice != OTHER && choice.years.equals(years)) {
                return choice;
            }
        }
        return OTHER;
    }
}
